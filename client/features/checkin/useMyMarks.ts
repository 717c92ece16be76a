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
}

/** My answers at a check-in, or those of somebody for whom I answer. What is refused looks as it was before. */
export function useMyMarks(id: string, whose: Whose | null): MyMarks {
  const { t } = useTranslation('checkin')
  const command = useCommand()
  const stored = useRecord(usePrivate().ballots, entryOf(ballotOf(id), whose?.id ?? null))
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
  }
}
