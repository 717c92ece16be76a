import type * as Y from 'yjs'
import { BOARD_FILE, BOARD_FILE_FORMAT, type BoardFile } from '../../shared/boardFile.ts'
import { type Part, type Parts, partsOf } from '../../shared/schema/parts.ts'
import { richJson } from '../../shared/schema/richJson.ts'
import { type Session, stageDoc } from '../../shared/schema/stage.ts'
import { calledIn } from './documents.ts'

export type Documents = {
  readonly board: Y.Doc
  readonly stage: Y.Doc
  readonly deck?: Y.Doc | undefined
  readonly private?: { readonly of: string; readonly doc: Y.Doc } | undefined
}

type Fields = Record<string, unknown>

/** A board's documents as a file. It holds nothing else: whoever may not read a document gets a file without it. */
export function boardFileOf({ board, stage, deck, private: own }: Documents, exportedAt: number): BoardFile {
  return {
    ...{ file: BOARD_FILE, format: BOARD_FILE_FORMAT },
    ...calledIn(stage),
    exportedAt,
    board: recordsOf(partsOf.board(board)),
    stage: {
      ...recordsOf(partsOf.stage(stage)),
      session: lastingOf(stageDoc(stage).session.get()),
      members: signersOf(stage),
    },
    ...(deck ? { deck: recordsOf(partsOf.deck(deck)) } : {}),
    ...(own ? { private: { of: own.of, ...recordsOf(partsOf.private(own.doc)) } } : {}),
  }
}

/** Where the session is and how it is meant to go; neither the code that lets people in, nor what is on screens now. */
function lastingOf({ step, structure, proxies }: Session): Fields {
  return { step, structure, proxies }
}

/** Everybody who may have written something, as it is signed; what they are doing now is of today. */
function signersOf(stage: Y.Doc): Fields {
  const signers = [...stageDoc(stage).members.all()].filter(([, { role }]) => role !== 'viewer')
  return Object.fromEntries(signers.map(([id, seat]) => [id, { ...seat, handAt: null, ready: null }]))
}

function recordsOf(parts: Parts): Record<string, Record<string, Fields>> {
  return Object.fromEntries([...parts].map(([name, part]) => [name, fieldsOf(part) as Record<string, Fields>]))
}

function fieldsOf(part: Part): Fields {
  if ('sheet' in part) return { ...part.sheet.get() }
  const { records, shape } = part
  const rich = Object.keys(shape).filter((field) => shape[field] === 'rich')
  const all = [...records.all()].map(([id, record]) => {
    const texts = rich.map((field) => {
      const text = records.rich(id, field)
      return [field, text ? richJson(text) : []]
    })
    return [id, { ...record, ...Object.fromEntries(texts) }]
  })
  return Object.fromEntries(all)
}
