import { useCallback } from 'react'
import type { CommandInput, CommandType } from '../../shared/commands.ts'
import { Problem, sendCommand } from '../api.ts'
import { toast } from '../ui/toast.ts'
import { useSession } from './BoardSession.tsx'

/** Sends a command, after everything written here before it. True when it is done; else a toast has said why not. */
export function useCommand(): <T extends CommandType>(type: T, input: CommandInput<T>) => Promise<boolean> {
  const session = useSession()
  return useCallback(
    async (type, input) => {
      const { boardId, token } = session.pass
      try {
        await sendCommand(boardId, token, type, input, session.after())
        return true
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem
        toast({ title: problem.message, tone: 'trouble' })
        return false
      }
    },
    [session],
  )
}
