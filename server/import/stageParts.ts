import { recordsIn } from '../../shared/boardFile.ts'
import { meaningOf } from '../../shared/rules/alliance/meaning.ts'
import { type Agreement, termsOf } from '../../shared/schema/agreement.ts'
import type { Alliance, Wording } from '../../shared/schema/alliance.ts'
import type { Checkin } from '../../shared/schema/checkin.ts'
import type { Parts } from '../../shared/schema/parts.ts'
import type { Seat } from '../../shared/schema/stage.ts'
import type { Vote } from '../../shared/schema/vote.ts'
import { type Rename, withNewIds } from './ids.ts'
import type { Fields, Records } from './records.ts'

/** What a meaning is called now that people and needs have other ids, by what it was called. */
export type Meanings = ReadonlyMap<string, string>

/** Where words lie under what they mean. */
const byMeaning = ['wordings', 'checkinWords']

/** Words that somebody answered, under the meaning they have now; and what each meaning was called before. */
export function readWordings(
  parts: Parts,
  given: Readonly<Record<string, Fields>>,
  rename: Rename,
): { readonly records: ReadonlyMap<string, Records>; readonly meanings: Meanings } {
  const meanings = new Map<string, string>()
  const records = byMeaning.map((name): [string, Records] => {
    const part = parts.get(name)
    if (!part || !('records' in part)) return [name, new Map()]
    const { schema } = part.records
    const read = [...recordsIn(given[name], schema)].map(([was, before]): [string, Fields] => {
      const wording = withNewIds(schema, before, rename) as Wording
      const meaning = meaningOf(wording)
      meanings.set(was, meaning)
      return [meaning, wording]
    })
    return [name, new Map(read)]
  })
  return { records: new Map(records), meanings }
}

/** The meanings of agreements as they read in the file, for what people said to words that were not kept beside. */
export function meaningsOf(agreements: Records, before: ReadonlyMap<string, Agreement>, rename: Rename): Meanings {
  return new Map(
    [...before].flatMap(([id, agreement]): [string, string][] => {
      const now = agreements.get(rename(id))
      return now ? [[meaningOf(termsOf(agreement)), meaningOf(termsOf(now as Agreement))]] : []
    }),
  )
}

/** The same value, with meanings called as they are now, wherever a field says `meaning`. */
export function withMeanings(value: unknown, meanings: Meanings): unknown {
  if (Array.isArray(value)) return value.map((part) => withMeanings(part, meanings))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === 'meaning' && typeof part === 'string' ? (meanings.get(part) ?? part) : withMeanings(part, meanings),
    ]),
  )
}

/** People of another board: their names stay under what they wrote, and nobody sits there. */
export function asLeft(members: Records, now: number): Records {
  return eachOf<Seat>(members, ({ keptBefore: _, ...seat }) => ({
    ...seat,
    ...{ handAt: null, ready: null, leftAt: seat.leftAt ?? now, isImported: true },
  }))
}

/** Who chose what in an open vote lies in private rooms, which are in no file: it was set aside. */
export function asClosed(votes: Records): Records {
  return eachOf<Vote>(votes, (vote) =>
    vote.state === 'open' ? { ...vote, state: 'closed', closedAt: vote.openedAt, result: null, ballots: null } : vote,
  )
}

/** Nobody is at it any more; what was found in it stays. */
export function asBrokenOff(checkins: Records): Records {
  return eachOf<Checkin>(checkins, (checkin) =>
    checkin.state === 'open' ? { ...checkin, state: 'brokenOff', closedAt: checkin.openedAt } : checkin,
  )
}

/** What was going on there is over here. */
export function asResting(alliance: Alliance): Alliance {
  return { ...alliance, checkin: null, state: alliance.state === 'inReview' ? 'active' : alliance.state }
}

function eachOf<T>(records: Records, change: (record: T) => object): Records {
  return new Map([...records].map(([id, record]) => [id, change(record as T) as Fields]))
}
