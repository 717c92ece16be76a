import { useCallback, useEffect, useState } from 'react'
import { ballotOf, type Ease, type Marks, markOf, type Pulse } from '../../../shared/rules/alliance/pulse.ts'
import { entryOf } from '../../../shared/rules/entry.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePrivate } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { type Whose, whoseOf } from '../../sync/useWhose.ts'
import { announce } from '../../ui/announce.ts'

export type MyMarks = {
  /** My answers by agreement, as soon as I gave them; 0: none. */
  readonly marks: Marks
  /** Null takes it back. */
  readonly say: (agreement: string, pulse: Pulse | null) => void
  readonly ease: number
  readonly sayEase: (ease: Ease | null) => void
  /** Whether I said that I am done, whatever I left open. */
  readonly isDone: boolean
  readonly sayDone: (isDone: boolean) => Promise<void>
}

/** My answers at a check-in, or those of somebody for whom I answer. What is refused looks as it was before. */
export function useMyMarks(id: string, whose: Whose | null): MyMarks {
  const { t } = useTranslation('checkin')
  const command = useCommand()
  const { ballots, ready } = usePrivate()
  const entry = entryOf(ballotOf(id), whose?.id ?? null)
  const stored = useRecord(ballots, entry)
  const isDone = useRecord(ready, entry)?.ready === true
  const [chosen, setChosen] = useState<Marks>({})
  // What came back from the server, or from another device of mine.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another ballot is stored
  useEffect(() => setChosen({}), [stored])
  const send = useCallback(
    async (about: string, answer: Pulse | Ease | null, sent: Promise<boolean>) => {
      setChosen((before) => ({ ...before, [about]: answer === null ? 0 : markOf(answer) }))
      if (await sent) announce(t('pulse.saved'))
      else setChosen({})
    },
    [t],
  )
  const marks = { ...(stored?.choices as Marks | undefined), ...chosen }
  return {
    marks,
    say: (agreement, pulse) =>
      void send(agreement, pulse, command('checkin.pulse', { checkin: id, agreement, pulse, ...whoseOf(whose) })),
    ease: marks[id] ?? 0,
    sayEase: (ease) => void send(id, ease, command('checkin.ease', { checkin: id, ease, ...whoseOf(whose) })),
    isDone,
    sayDone: async (done) => {
      if (await command('checkin.done', { checkin: id, done, ...whoseOf(whose) }))
        announce(t(done ? 'pulse.saidDone' : 'pulse.saidNotDone'))
    },
  }
}
