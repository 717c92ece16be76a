import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { BoardFile } from '../../shared/boardFile.ts'
import { boardFileOf } from '../export/boardFile.ts'
import { documentOf, type States } from '../export/documents.ts'

/** A version as it is kept, and a short name for what people had written by then: the same while nothing was. */
export type KeptFile = { readonly bytes: Uint8Array; readonly print: string; readonly isEmpty: boolean }

type Records = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The file of a version, compressed, from what a viewer may read. */
export function keptFile({ states, at }: { readonly states: States; readonly at: number }): KeptFile {
  const file = boardFileOf({ board: documentOf(states.board), stage: documentOf(states.stage) }, at)
  return { bytes: gzipSync(JSON.stringify(file)), print: printOf(file), isEmpty: isEmpty(file) }
}

/** Whether nobody has written anything yet: a kit's sections are there from the beginning. */
function isEmpty({ board: { sections = {}, ...others } }: BoardFile): boolean {
  const texts = Object.values(sections).flatMap(({ body }) => body as readonly unknown[])
  return texts.length === 0 && Object.values(others).every((records) => Object.keys(records).length === 0)
}

function printOf({ board, stage }: BoardFile): string {
  return createHash('sha256')
    .update(JSON.stringify([board, stage.commitments]))
    .digest('base64url')
    .slice(0, 16)
}

/**
 * A kept version as it may be told today: who has taken their name off something is not named there any more, and people
 * are called what they are called now. As JSON.
 */
export function retoldFile({ bytes, states }: { readonly bytes: Uint8Array; readonly states: States }): Buffer {
  const then = openFile(bytes)
  const now = boardFileOf({ board: documentOf(states.board), stage: documentOf(states.stage) }, then.exportedAt)
  const board = Object.fromEntries(
    Object.entries(then.board).map(([name, records]) => [name, asSignedNow(records, now.board[name] ?? {})]),
  )
  const members = { ...then.stage.members, ...calledNow(then.stage.members ?? {}, now.stage.members ?? {}) }
  return Buffer.from(JSON.stringify({ ...then, board, stage: { ...then.stage, members } }))
}

export function openFile(bytes: Uint8Array): BoardFile {
  return JSON.parse(gunzipSync(bytes).toString('utf8')) as BoardFile
}

function asSignedNow(then: Records, now: Records): Records {
  return Object.fromEntries(
    Object.entries(then).map(([id, record]) => {
      // Whether somebody took their name off what is gone by now, nothing can tell any more.
      const isUnsigned = now[id] === undefined || now[id].author === null
      return [id, isUnsigned && 'author' in record ? { ...record, author: null } : record]
    }),
  )
}

function calledNow(then: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(then).flatMap(([id, seat]) => {
      const called = now[id] as { readonly name?: string; readonly color?: number } | undefined
      return called ? [[id, { ...(seat as object), name: called.name, color: called.color }]] : []
    }),
  )
}
