import { useCallback, useMemo } from 'react'
import { checkInSince, dayAt, daysAfter, isCarried, isDue } from '../../../shared/rules/takeAways.ts'
import type { TakeAway } from '../../../shared/schema/takeAway.ts'
import { usePrivate, useStage } from '../../sync/BoardSession.tsx'
import { newId } from '../../sync/newId.ts'
import { useAll, useSheet } from '../../sync/useRecord.ts'
import { useReviewSince } from '../../sync/useStageRoot.ts'

export type TakeAwayEntry = readonly [id: string, takeAway: TakeAway]

/** Two weeks: long enough to watch oneself, short enough to remember the question. */
const DAYS_CARRIED = 14

/** Keeps questions in my own room, and changes what I keep. */
export function useTakeAwayEdits() {
  const { takeAways } = usePrivate()
  const keep = useCallback(
    (promptId: string, question: string) => {
      const now = new Date()
      if (takeAways.get(promptId)) takeAways.patch(promptId, { deletedAt: null, answeredAt: null })
      else
        takeAways.put(promptId, {
          ...{ question, prompt: promptId, text: '', people: '' },
          ...{ on: daysAfter(dayAt(now), DAYS_CARRIED), keptAt: now.getTime() },
        })
    },
    [takeAways],
  )
  return useMemo(
    () => ({
      keep,
      /** A question of one's own: of no prompt, and for no day until one is chosen. */
      ask: (question: string) =>
        takeAways.put(newId(), { question, prompt: null, text: '', people: '', on: null, keptAt: Date.now() }),
      change: (id: string, fields: Partial<Pick<TakeAway, 'on'>>) => takeAways.patch(id, fields),
      /** Comes back so many days from today, and not before: at no check-in that is on now either. */
      putOff: (id: string, days: number) =>
        takeAways.patch(id, { on: daysAfter(dayAt(new Date()), days), keptAt: Date.now() }),
      answer: (id: string, isAnswered: boolean) => takeAways.patch(id, { answeredAt: isAnswered ? Date.now() : null }),
      remove: (id: string, isRemoved: boolean) => takeAways.patch(id, { deletedAt: isRemoved ? Date.now() : null }),
    }),
    [keep, takeAways],
  )
}

/** What I carry, what comes back first at the top, and what I found an answer to. */
export function useTakeAways(): {
  readonly carried: readonly TakeAwayEntry[]
  readonly answered: readonly TakeAwayEntry[]
} {
  const all = useAll(usePrivate().takeAways)
  return useMemo(() => {
    const here = [...all].filter(([, { deletedAt }]) => deletedAt === null)
    // What has no day comes last, and letters sort after digits.
    const carried = here.filter(([, one]) => isCarried(one)).sort(([, a], [, b]) => byDay(a, b))
    const answered = here
      .filter(([, { answeredAt }]) => answeredAt !== null)
      .sort(([, a], [, b]) => (b.answeredAt ?? 0) - (a.answeredAt ?? 0))
    return { carried, answered }
  }, [all])
}

function byDay(a: TakeAway, b: TakeAway): number {
  const [one, other] = [a.on ?? 'none', b.on ?? 'none']
  return one === other ? a.keptAt - b.keptAt : one < other ? -1 : 1
}

/** What it is time to come back to, today and in this session. */
export function useDueTakeAways(): readonly TakeAwayEntry[] {
  const { carried } = useTakeAways()
  const checkIn = checkInSince(useSheet(useStage().session), useReviewSince())
  const today = dayAt(new Date())
  return useMemo(() => carried.filter(([, one]) => isDue(one, today, checkIn)), [carried, today, checkIn])
}
