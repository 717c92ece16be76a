import '../locales/seenWords.ts'
import { isResting } from '../../shared/rules/stepTime.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useStage } from '../sync/BoardSession.tsx'
import { useAll, useRecord, useSheet } from '../sync/useRecord.ts'

/** What somebody who takes part has before them, in a few sentences: what a picture of it tells nobody who cannot see it. */
export function useSeenWords(): readonly string[] {
  const { t } = useTranslation('seen')
  const stage = useStage()
  const session = useSheet(stage.session)
  const prompt = useRecord(stage.prompts, session.prompt ?? '')
  const vote = useRecord(stage.votes, session.vote ?? '')
  const hasBegun = useAll(stage.prompts).size > 0
  const asked = prompt
    ? [t('question', { text: prompt.text }), t(prompt.anonymous ? 'anonymous' : prompt.mode)]
    : [t(hasBegun ? 'nothing' : 'notBegun')]
  return [
    ...(session.break ? [t('break')] : session.paused ? [t('paused')] : []),
    ...(session.spotlight ? [t('spotlight')] : []),
    ...(vote ? [t(vote.state === 'open' ? 'vote' : 'result', { question: vote.question })] : []),
    ...asked,
    ...(session.locked && !isResting(session) ? [t('locked')] : []),
  ]
}
