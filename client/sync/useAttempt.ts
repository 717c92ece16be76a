import { useCallback } from 'react'
import type { CommandInput, CommandType } from '../../shared/commands.ts'
import { Problem, sendCommand } from '../api.ts'
import { useSession } from './BoardSession.tsx'

/** Sends a command, after everything written here before it. Null when it is done; else what was wrong, told to nobody yet. */
export function useAttempt(): <T extends CommandType>(type: T, input: CommandInput<T>) => Promise<Problem | null> {
  const session = useSession()
  return useCallback(
    async (type, input) => {
      const { boardId, token } = session.pass
      try {
        await sendCommand(boardId, token, type, input, session.after())
        return null
      } catch (problem) {
        if (problem instanceof Problem) return problem
        throw problem
      }
    },
    [session],
  )
}
