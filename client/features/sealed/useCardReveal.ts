import { useCallback } from 'react'
import type { Collection } from '../../../shared/schema/collection.ts'
import type { RevealedPrompt } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { toast } from '../../ui/toast.ts'

/** In place of a member's id: everybody. */
export const EVERYBODY = 'everybody'

/** The answer to a command may overtake what it changed by so much; after that, it changed nothing. In milliseconds. */
const CHANGE_WITHIN_MS = 2_000

/** Sends for the cards of a prompt, everybody's or one person's, and tells how many came. */
export function useCardReveal(promptId: string): (whose: string) => Promise<void> {
  const { t } = useTranslation('revealing')
  const { prompts } = useStage()
  const command = useCommand()
  return useCallback(
    async (whose) => {
      const before = prompts.get(promptId)?.shown ?? 0
      if (!(await command('drafts.reveal', whose === EVERYBODY ? { promptId } : { promptId, whose }))) return
      const came = (await shownAfter(prompts, promptId, before)) - before
      if (came > 0) toast({ title: t('shown', { count: came }) })
      else toast({ title: t(prompts.get(promptId)?.anonymous ? 'lateWait' : 'nothingNew') })
    },
    [promptId, prompts, command, t],
  )
}

function shownAfter(prompts: Collection<RevealedPrompt>, id: string, before: number): Promise<number> {
  const shown = () => prompts.get(id)?.shown ?? 0
  if (shown() !== before) return Promise.resolve(shown())
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(late)
      stop()
      resolve(shown())
    }
    const late = setTimeout(end, CHANGE_WITHIN_MS)
    const stop = prompts.subscribe(id, () => shown() !== before && end())
  })
}
