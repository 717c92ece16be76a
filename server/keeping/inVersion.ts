import { gzipSync } from 'node:zlib'
import type { BoardFile } from '../../shared/boardFile.ts'
import { openFile } from '../versions/file.ts'
import { leftInFile } from '../versions/leftInFile.ts'
import { type Gone, withHanging } from './goneForGood.ts'
import { leftWithout } from './leftWithout.ts'

/** A kept version, compressed, without what is gone from the Trash for good; null where it held nothing of it. */
export function emptiedFile({ bytes, gone }: { readonly bytes: Uint8Array; readonly gone: Gone }): Uint8Array | null {
  const file = openFile(bytes)
  const all = withHanging(gone, {
    ids: (root) => Object.keys(file.board[root] ?? {}),
    field: (root, id, field) => file.board[root]?.[id]?.[field],
  })
  const board = Object.fromEntries(
    Object.entries(file.board).map(([root, records]) => [
      root,
      Object.fromEntries(Object.entries(records).filter(([id]) => !all.has(`${root}/${id}`))),
    ]),
  )
  const stage = leftInFile(file.stage, (...record) => leftWithout(...record, all))
  const left = { ...file, board, stage } satisfies BoardFile
  return JSON.stringify(left) === JSON.stringify(file) ? null : gzipSync(JSON.stringify(left))
}
