import { type BoardFile, recordsIn } from '../../shared/boardFile.ts'
import { Commitments } from '../../shared/schema/alliance.ts'
import { Checkin } from '../../shared/schema/checkin.ts'
import type { Left } from '../erase/onStage.ts'
import { readIn, spokenIn } from '../erase/unspoken.ts'

type Stage = BoardFile['stage']
type Fields = Stage[string]

/** The stage in a version's file: of every record what is left, and of words those that somebody in it speaks of. */
export function leftInFile(stage: Stage, left: Left): Stage {
  const records = Object.fromEntries(Object.entries(stage).map(([root, fields]) => [root, leftIn(root, fields, left)]))
  const { wordings, checkinWords } = records
  const spoken = spokenIn(recordsIn(records.commitments, Commitments).values())
  const read = readIn(recordsIn(records.checkins, Checkin).values())
  return {
    ...records,
    ...(wordings ? { wordings: only(wordings, spoken) } : {}),
    ...(checkinWords ? { checkinWords: only(checkinWords, read) } : {}),
  }
}

function leftIn(root: string, fields: Fields, left: Left): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, record]) => {
      // The session and the alliance are one record each.
      const is = typeof record === 'object' && record !== null ? left(root, key, record as Fields) : record
      return is === null && record !== null ? [] : [[key, is]]
    }),
  )
}

function only(words: Fields, meanings: ReadonlySet<string>): Fields {
  return Object.fromEntries(Object.entries(words).filter(([meaning]) => meanings.has(meaning)))
}
