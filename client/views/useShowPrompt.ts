import { useCallback, useEffect, useRef } from 'react'
import { type Reveal, useReveal } from '../features/prompts/useReveal.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useAttempt } from '../sync/useAttempt.ts'
import { announce } from '../ui/announce.ts'
import { toast } from '../ui/toast.ts'

export type ShowPrompt = Reveal & {
  /** The same with names, where the deck says without. */
  readonly startWithNames: (promptId: string) => void
}

/** Shows a question to everybody after its countdown. Where too few are here for an anonymous one, names are one tap away. */
export function useShowPrompt(): ShowPrompt {
  const { t } = useTranslation('console')
  const attempt = useAttempt()
  const named = useRef<string | null>(null)
  const again = useRef<(promptId: string) => void>(() => {})

  const show = useCallback(
    async (promptId: string) => {
      const isNamed = named.current === promptId
      const problem = await attempt('prompt.reveal', { promptId, ...(isNamed ? { anonymous: false } : {}) })
      if (!problem) announce(t('shown'))
      else if (problem.code === 'too-few')
        toast({
          title: problem.message,
          action: { label: t('withNames'), onPress: () => again.current(promptId) },
        })
      else toast({ title: problem.message, tone: 'trouble' })
    },
    [attempt, t],
  )
  const reveal = useReveal(show)
  const { start } = reveal
  const startWithNames = useCallback(
    (promptId: string) => {
      named.current = promptId
      start(promptId)
    },
    [start],
  )
  useEffect(() => {
    again.current = startWithNames
  }, [startWithNames])
  return {
    ...reveal,
    start: useCallback(
      (promptId: string) => {
        named.current = null
        start(promptId)
      },
      [start],
    ),
    startWithNames,
  }
}
