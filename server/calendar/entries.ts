import type { CalendarSeries } from '../../shared/rules/calendarSeries.ts'
import type { Alliance } from '../../shared/schema/alliance.ts'
import type { BoardRecord } from '../store/store.ts'
import { calendarUid } from './address.ts'

/** All that a calendar is told. Others read calendars: no title of a board, no names, no words of anybody. */
const words = {
  name: 'Looking after how we work together',
  review: 'Look at how we work together',
  end: 'Look back on how we worked together',
} as const

export const calendarName: string = words.name

/** The days of an alliance: its reviews, and its last one. While it is paused, and once it is closed, there are none. */
export function calendarEntries(board: BoardRecord, alliance: Alliance, origin: string): readonly CalendarSeries[] {
  const { state, review, endsOn, stateAt, reviewSetAt } = alliance
  if (state === 'paused' || state === 'closed') return []
  const madeAt = Math.max(board.createdAt, stateAt, reviewSetAt ?? 0)
  // The key is not in it: it opens the board for whoever is on it already, and tells nobody else more than that it is one.
  const common = { description: '', madeAt, url: `${origin}/b/${board.id}` }
  const reviews =
    review && (endsOn === null || review.on <= endsOn)
      ? [{ ...common, uid: calendarUid(board, 'review'), title: words.review, review, until: endsOn }]
      : []
  const once = (on: string) => ({ on, rhythm: 'once', everyDays: 0 }) as const
  const end =
    endsOn === null
      ? []
      : [{ ...common, uid: calendarUid(board, 'end'), title: words.end, review: once(endsOn), until: null }]
  return [...reviews, ...end]
}
