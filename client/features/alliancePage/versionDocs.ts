import * as Y from 'yjs'
import * as z from 'zod/mini'
import { asBoardFile, type BoardFile } from '../../../shared/boardFile.ts'
import { fillRich, type RichNode } from '../../../shared/schema/richJson.ts'
import { ask } from '../../api.ts'
import type { Pass } from '../../passes.ts'
import type { PageDocs } from './useAlliancePage.ts'

/** What a version kept, to be read like a board; and the file it came from. */
export type VersionRead = PageDocs & { readonly file: BoardFile }

/** Of a file's stage these are one record each, not many. */
const sheets: ReadonlySet<string> = new Set(['session', 'alliance', 'timer'])

/** Versions never change: each is fetched once for as long as the page is open. */
const fetched = new Map<string, Promise<VersionRead>>()

/** A version as documents. Throws a `Problem`; null in the answer of a server whose files this page can't read. */
export function readVersion({ boardId, token }: Pass, version: string): Promise<VersionRead> {
  const name = `${boardId} ${version} ${token}`
  const known = fetched.get(name)
  if (known) return known
  const reading = fetchVersion(boardId, token, version)
  fetched.set(name, reading)
  // What did not come is asked for again.
  reading.catch(() => fetched.delete(name))
  return reading
}

async function fetchVersion(boardId: string, token: string, version: string): Promise<VersionRead> {
  const file = asBoardFile(await ask('GET', `/boards/${boardId}/versions/${version}`, z.unknown(), { token }))
  if (!file) throw new Error('This version was made by a newer Groundwork.')
  return { ...docsOf(file), file }
}

/** The documents that a board's file tells of. Nobody writes in them: plain words stand where a board has shared ones. */
export function docsOf(file: BoardFile): PageDocs {
  const [stage, board] = [new Y.Doc(), new Y.Doc()]
  stage.transact(() => {
    fill(stage.getMap('session'), { title: file.title, kit: file.kit, language: file.language })
    for (const [name, part] of Object.entries(file.stage))
      if (sheets.has(name)) fill(stage.getMap(name), part)
      else for (const [id, record] of Object.entries(part)) put(stage.getMap(name), id, record)
  })
  board.transact(() => {
    for (const [name, records] of Object.entries(file.board))
      for (const [id, record] of Object.entries(records)) put(board.getMap(name), id, record)
  })
  return { stage, board }
}

function fill(map: Y.Map<unknown>, fields: object): void {
  for (const [field, value] of Object.entries(fields)) map.set(field, value)
}

function put(records: Y.Map<unknown>, id: string, record: unknown): void {
  if (typeof record !== 'object' || record === null) return
  const { body, ...fields } = record as { readonly body?: unknown }
  const made = new Y.Map<unknown>()
  records.set(id, made)
  fill(made, fields)
  if (!Array.isArray(body)) return
  const text = new Y.XmlFragment()
  made.set('body', text)
  fillRich(text, body as readonly RichNode[])
}
