import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openSqlite } from '../../../server/store/sqlite.ts'
import type { CreatedBoard } from '../../../shared/api.ts'
import { expectNothingPending, jsonOf, roomOf } from '../../helpers/attack.ts'
import type { Guest, Opened } from '../../helpers/guest.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

const RUNS = 60
const directory = mkdtempSync(join(tmpdir(), 'groundwork-'))
let workshop: Workshop
/** What each board held in the end, by everybody's account. */
const ended: { board: CreatedBoard; json: unknown }[] = []

beforeAll(async () => {
  workshop = await startWorkshop({ store: openSqlite(directory) })
})
afterAll(() => workshop[Symbol.asyncDispose]())

type Client = Opened<'board'>
type Act = (client: Client, at: number, n: number) => void

const body = ({ doc, sections }: Client) => sections.rich(sections.ids()[0] ?? '', 'body') ?? doc.getXmlFragment('none')
const some = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)]
const textAt = (client: Client, n: number) => client.notes.text(some(client.notes.ids(), n) ?? '', 'text')
const richTextAt = (client: Client, n: number) => {
  const nodes = body(client)
    .toArray()
    .flatMap((node) => (node instanceof Y.XmlElement ? node.toArray() : []))
  const text = some(nodes, n)
  return text instanceof Y.XmlText && text.length > 0 ? text : undefined
}

const acts: Readonly<Record<string, Act>> = {
  put: (client, at, n) => client.notes.put(`n${at}`, { text: `note ${n}`, at: [n, at] }),
  type: (client, _at, n) => {
    const text = textAt(client, n)
    text?.insert(n % (text.length + 1), `w${n}👋`)
  },
  erase: (client, _at, n) => {
    const text = textAt(client, n)
    if (text && text.length > 4) text.delete(n % (text.length - 3), 3)
  },
  trash: (client, at, n) => client.notes.patch(some(client.notes.ids(), n) ?? '', { deletedAt: at }),
  move: (client, at, n) => client.notes.patch(some(client.notes.ids(), n) ?? '', { at: [at, n] }),
  paragraph: (client, at) => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(`rich words ${at}`)])
    body(client).insert(0, [paragraph])
  },
  mark: (client, _at, n) => richTextAt(client, n)?.format(n % 3, 4, { bold: n % 2 ? true : null }),
  scratch: (client, _at, n) => {
    const all = body(client)
    if (all.length > 2) all.delete(n % all.length, 1)
  },
  leave: ({ provider }) => provider.disconnect(),
  comeBack: ({ provider }) => provider.connect(),
}

const Step = fc.record({
  who: fc.nat({ max: 3 }),
  act: fc.constantFrom(...Object.keys(acts)),
  n: fc.nat({ max: 999 }),
  wait: fc.boolean(),
})

test(`[ATK-A3] ${RUNS} sessions of edits, leaving and coming back end the same for everybody`, {
  timeout: 150_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const board = await workshop.newBoard()
      const guests = await Promise.all(['a', 'b', 'c'].map((name) => workshop.joinBoard(board, name, 'participant')))
      const reader = await workshop.joinBoard(board, 'projector', 'viewer')
      const clients = await Promise.all(guests.map((guest) => guest.open('board')))
      const watching = await reader.open('board')
      for (const [at, { who, act, n, wait }] of steps.entries()) {
        const client = clients[who % clients.length]
        if (client) acts[act]?.(client, at, n)
        if (wait) await new Promise((resolve) => setImmediate(resolve))
      }
      for (const { provider } of clients) provider.connect()
      await agree(workshop, board, [...clients, watching])
      ended.push({ board, json: jsonOf(watching.doc, 'board') })
      for (const guest of [...guests, reader]) guest.leave()
    }),
    { numRuns: RUNS, seed: 7, endOnFailure: true },
  )
})

/** Resolves once all have the same words, state and deletions, with nothing waiting and nobody sent away. */
async function agree({ app }: Workshop, board: CreatedBoard, all: readonly Client[]): Promise<void> {
  const room = roomOf(workshop, board.board.id, 'board')
  const now = (doc: Y.Doc) => [Y.decodeStateVector(Y.encodeStateVector(doc)), jsonOf(doc, 'board')]
  await until(() => all.every(({ provider }) => provider.synced))
  await until(() => all.every(({ doc }) => isDeepStrictEqual(now(doc), now(room.doc))))
  for (const { doc, closedWith } of all) {
    expect(closedWith()).toBeUndefined()
    expect(doc.store.pendingStructs).toBeNull()
    expect(doc.store.pendingDs).toBeNull()
  }
  expectNothingPending(workshop)
  await app.rooms.journal.settled()
}

test('[ATK-C13] and all of it is there after a restart', async () => {
  expect(ended.length).toBeGreaterThanOrEqual(RUNS)
  await workshop[Symbol.asyncDispose]()
  workshop = await startWorkshop({ store: openSqlite(directory) })
  for (const { board, json } of ended) {
    const late = await workshop.joinBoard(board, 'late', 'viewer')
    const { doc, provider } = await late.open('board')
    expect(jsonOf(doc, 'board')).toEqual(json)
    provider.disconnect()
  }
})

test('[ATK-A12] a projector that watched people format text is not sent away after a restart', async () => {
  const board = await workshop.newBoard()
  const [ana, bob]: Guest[] = [
    await workshop.joinBoard(board, 'ana', 'participant'),
    await workshop.joinBoard(board, 'bob', 'participant'),
  ]
  const reader = await workshop.joinBoard(board, 'projector', 'viewer')
  const [hers, his] = [await ana?.open('board'), await bob?.open('board')]
  const watching = await reader.open('board')
  if (!hers || !his) throw new Error('nobody came')
  acts.paragraph?.(hers, 1, 1)
  await until(() => richTextAt(his, 0))
  for (let at = 0; at < 6; at++) {
    richTextAt(hers, 0)?.format(at, 4, { bold: at % 2 === 0 ? true : null })
    richTextAt(his, 0)?.format(1, 6, { bold: at % 3 === 0 ? null : true })
    if (at % 2) await until(() => isDeepStrictEqual(jsonOf(hers.doc, 'board'), jsonOf(his.doc, 'board')))
  }
  await agree(workshop, board, [hers, his, watching])
  const { doc } = watching
  watching.provider.disconnect()
  await workshop[Symbol.asyncDispose]()
  workshop = await startWorkshop({ store: openSqlite(directory) })
  const back = await (await workshop.joinBoard(board, 'projector', 'viewer')).open('board', doc)
  await until(() => back.acknowledged() > 0 || back.closedWith() !== undefined)
  expect(back.closedWith()).toBeUndefined()
  expect(jsonOf(roomOf(workshop, board.board.id, 'board').doc, 'board')).toEqual(jsonOf(doc, 'board'))
})
