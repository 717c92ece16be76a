import { gzipSync } from 'node:zlib'
import type { BoardFile } from '../../shared/boardFile.ts'
import type { ErasedWords } from '../../shared/schema/erased.ts'
import type { Seat } from '../../shared/schema/stage.ts'
import { openFile } from '../versions/file.ts'
import { leftInFile } from '../versions/leftInFile.ts'
import { leftOf } from './leftOf.ts'
import { theirRoots } from './onBoard.ts'
import { blankSeat } from './onStage.ts'

type Records = Readonly<Record<string, Readonly<Record<string, unknown>>>>
type Who = { readonly member: string; readonly words: ErasedWords }

/** A kept version, compressed, as if somebody had never had a name there, nor words where those are to go. */
export function erasedFile({ bytes, ...who }: Who & { readonly bytes: Uint8Array }): Uint8Array {
  const file = openFile(bytes)
  const theirs = new Map(theirRoots.map((root) => [root as string, signedBy(file.board[root] ?? {}, who)]))
  const idsIn = (root: string): ReadonlySet<string> => theirs.get(root) ?? new Set()
  const gone = { ...who, notes: idsIn('notes'), comments: idsIn('comments') }
  const board = Object.fromEntries(
    Object.entries(file.board).map(([root, records]) => [root, without(records, idsIn(root))]),
  )
  const stage = leftInFile(file.stage, (root, key, record) =>
    root === 'members' && key === who.member
      ? { ...record, ...blankSeat(record as Seat), erased: 'done' }
      : leftOf(root, key, record, gone),
  )
  return gzipSync(JSON.stringify({ ...file, board, stage } satisfies BoardFile))
}

function signedBy(records: Records, { member, words }: Who): ReadonlySet<string> {
  const signed = Object.keys(records).filter((id) => records[id]?.author === member)
  return new Set(words === 'remove' ? signed : [])
}

function without(records: Records, ids: ReadonlySet<string>): Records {
  return Object.fromEntries(Object.entries(records).filter(([id]) => !ids.has(id)))
}
