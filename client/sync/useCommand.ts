import { useCallback } from 'react'
import type { CommandInput, CommandType } from '../../shared/commands.ts'
import { toast } from '../ui/toast.ts'
import { useAttempt } from './useAttempt.ts'

/** Sends a command, after everything written here before it. True when it is done; else a toast has said why not. */
export function useCommand(): <T extends CommandType>(type: T, input: CommandInput<T>) => Promise<boolean> {
  const attempt = useAttempt()
  return useCallback(
    async (type, input) => {
      const problem = await attempt(type, input)
      if (problem) toast({ title: problem.message, tone: 'trouble' })
      return problem === null
    },
    [attempt],
  )
}
