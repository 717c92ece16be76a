import { useCallback } from 'react'
import { type RoundOrder, turnOf } from '../../../shared/rules/round.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'

/** What a facilitator does with a round. Passing on names whom it passes on from: pressed twice, it still passes on once. */
export function useRoundMoves() {
  const { t } = useTranslation('leading')
  const { session } = useStage()
  const command = useCommand()
  const start = useCallback(
    (by: RoundOrder) => {
      const { prompt } = session.get()
      if (prompt !== null) void command('round.start', { promptId: prompt, by })
    },
    [session, command],
  )
  const next = useCallback(() => {
    const { round } = session.get()
    const from = round && turnOf(round)
    if (from) void command('round.next', { from })
  }, [session, command])
  const end = useCallback(
    () => void command('round.end', {}).then((isDone) => isDone && announce(t('round.ended'))),
    [command, t],
  )
  return { start, next, end }
}
