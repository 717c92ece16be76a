import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readFrame, readPresence } from '../../../server/sync/frames.ts'
import { judge, type Verdict } from '../../../server/sync/validate.ts'
import { shapes } from '../../../shared/schema/shapes.ts'
import { hex, jsonOf } from '../../helpers/attack.ts'
import { content, edit, forge, gc, putNote } from '../../helpers/forge.ts'

const SEED = 20_261_121
const MUTANTS = 20_000

/** Mulberry32: the same numbers for the same seed. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

const mine = 1111
const theirs = 2222

function emptyBoard(client: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = client
  for (const root of Object.keys(shapes.board)) doc.getMap(root)
  return doc
}

const question = (doc: Y.Doc) => ({
  doc,
  shapes: shapes.board,
  member: 'me',
  ownerOf: (client: number) => (client === mine ? 'me' : client === theirs ? 'them' : undefined),
  keepsRecords: true,
})

/** A session of two people, as each moment's state and the edit of mine that came next. */
function record(): readonly { state: Uint8Array; update: Uint8Array }[] {
  const [server, me, them] = [emptyBoard(9), emptyBoard(mine), emptyBoard(theirs)]
  const section = new Y.Map<unknown>()
  section.set('body', new Y.XmlFragment())
  server.getMap('sections').set('s', section)
  const made: { state: Uint8Array; update: Uint8Array }[] = []
  const meet = () => {
    for (const doc of [me, them]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)), 'server')
  }
  me.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'server') return
    made.push({ state: Y.encodeStateAsUpdate(server), update })
    Y.applyUpdate(server, update)
  })
  them.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') Y.applyUpdate(server, update)
  })
  const note = (doc: Y.Doc, id: string) => doc.getMap('notes').get(id) as Y.Map<unknown>
  const text = (doc: Y.Doc, id: string) => note(doc, id).get('text') as Y.Text
  const body = (doc: Y.Doc) => (doc.getMap('sections').get('s') as Y.Map<unknown>).get('body') as Y.XmlFragment
  meet()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('rich 👋 words')])
  them.transact(() => body(them).insert(0, [paragraph]))
  for (let at = 0; at < 12; at++) {
    meet()
    me.transact(() => putNote(me, `m${at}`, `note ${at}`, { author: 'me', at: [at, -at] }))
    them.transact(() => putNote(them, `t${at}`, `theirs ${at}`, { author: 'them' }))
    meet()
    text(me, `t${at}`).insert(2, 'mine')
    text(them, `m${at}`).insert(3, 'theirs')
    meet()
    text(me, `m${at}`).delete(1, 4)
    note(me, `t${at}`).set('deletedAt', at)
    note(me, `m${at}`).set('at', [at, { deep: [1, null, 'x'] }])
    const heading = new Y.XmlElement('heading')
    heading.setAttribute('level', 2 as unknown as string)
    heading.insert(0, [new Y.XmlText('heading')])
    body(me).insert(0, [heading])
    ;(heading.get(0) as Y.XmlText).format(0, 3, { bold: true })
    if (at % 3 === 2) body(me).delete(1, 1)
  }
  return made
}

/** One small wrong thing, or a few. */
function mutated(bytes: Uint8Array, other: Uint8Array, pick: (below: number) => number): Uint8Array {
  let now = [...bytes]
  for (let times = 1 + pick(3); times > 0; times--) {
    const at = pick(now.length + 1)
    const kinds: readonly (() => number[])[] = [
      () => now.with(Math.min(at, now.length - 1), pick(256)),
      () => now.with(Math.min(at, now.length - 1), (now[at] ?? 0) ^ (1 << pick(8))),
      () => now.toSpliced(at, 0, pick(256)),
      () => now.toSpliced(at, 1 + pick(4)),
      () => now.slice(0, at),
      () => now.toSpliced(at, 0, ...now.slice(at, at + pick(12))),
      () => now.toSpliced(at, pick(8), ...other.slice(pick(other.length), pick(other.length))),
      () => now.toSpliced(at, 1, 0xff, 0xff, 0xff, 0xff, 0x7f),
      () => now.map((byte) => (byte === (mine & 127) ? theirs & 127 : byte)),
    ]
    if (now.length > 0) now = kinds[pick(kinds.length)]?.() ?? now
  }
  return Uint8Array.from(now)
}

test(`[ATK-A7] ${MUTANTS} mutants of real edits: none throws, tears or hangs`, { timeout: 120_000 }, () => {
  const pick = random(SEED)
  const session = record()
  const docs = session.map(({ state }) => {
    const doc = emptyBoard(9)
    Y.applyUpdate(doc, state)
    return { doc, before: hex(Y.encodeStateAsUpdate(doc)), state }
  })
  for (const { doc } of docs) doc.on('update', () => expect.unreachable('judging changed the document'))
  const seen = { accept: 0, fresh: 0, resync: 0, refuse: 0 }
  let slowest = 0
  for (let mutant = 0; mutant < MUTANTS; mutant++) {
    const at = pick(session.length)
    const { doc, before, state } = docs[at] as (typeof docs)[number]
    const update = mutated(
      session[at]?.update ?? Uint8Array.of(),
      session[pick(session.length)]?.update ?? Uint8Array.of(),
      pick,
    )
    const from = process.cpuUsage()
    const verdict: Verdict = judge(update, question(doc))
    slowest = Math.max(slowest, process.cpuUsage(from).user / 1000)
    seen[verdict.kind]++
    if (mutant % 20 === 0) expect(hex(Y.encodeStateAsUpdate(doc))).toBe(before)
    if (verdict.kind === 'accept' && verdict.fresh) {
      seen.fresh++
      expectWhole(state, update)
    }
  }
  for (const { doc, before } of docs) expect(hex(Y.encodeStateAsUpdate(doc))).toBe(before)
  expect(slowest).toBeLessThan(100)
  expect(seen.fresh).toBeGreaterThan(100)
  expect(seen.refuse).toBeGreaterThan(1000)
})

/** An update that was taken leaves nothing waiting, and the document reads back as it is. */
function expectWhole(state: Uint8Array, update: Uint8Array): void {
  const taken = emptyBoard(9)
  // In a transaction of our own, or Yjs would tidy up on one side and not on the other.
  taken.transact(() => Y.applyUpdate(taken, state))
  taken.transact(() => Y.applyUpdate(taken, update))
  const whole = taken.store.pendingStructs === null && taken.store.pendingDs === null
  const again = emptyBoard(9)
  again.transact(() => Y.applyUpdate(again, Y.encodeStateAsUpdate(taken)))
  if (!whole || !isDeepStrictEqual(jsonOf(taken, 'board'), jsonOf(again, 'board')))
    expect.unreachable(`this update tears the document: ${hex(update)} on ${hex(state)}`)
}

test('[ATK-A7] updates built at random from structs nobody would write: those that are taken tear nothing', () => {
  const pick = random(SEED + 1)
  const session = record()
  const { state } = session[session.length - 1] ?? { state: Uint8Array.of(0, 0) }
  const doc = emptyBoard(9)
  Y.applyUpdate(doc, state)
  const clocks = [mine, theirs, 9].map((client) => [client, Y.getState(doc.store, client)] as const)
  const anyId = (own: number, next: number) => {
    const [client, clock] = pick(3) === 0 ? ([own, next] as const) : (clocks[pick(3)] ?? ([mine, 1] as const))
    return [client, Math.max(0, pick(Math.max(1, clock)))] as const
  }
  let taken = 0
  for (let round = 0; round < 6000; round++) {
    const own = pick(2) ? mine : 3333
    const known = Y.getState(doc.store, own)
    const start = Math.max(0, known - pick(4) * pick(2))
    let next = start
    const structs = Array.from({ length: 1 + pick(4) }, () => {
      const where = [
        () => ({ origin: anyId(own, next) }),
        () => ({ right: anyId(own, next) }),
        () => ({ origin: anyId(own, next), right: anyId(own, next) }),
        () => ({ parent: anyId(own, next), key: ['text', 'at', 'author', 'body'][pick(4)] as string }),
        () => ({ parent: anyId(own, next) }),
        () => ({ parent: ['notes', 'sections', 'strokes'][pick(3)] as string, key: `r${pick(9)}` }),
      ][pick(6)]?.() ?? { parent: 'notes', key: 'x' }
      const long = 1 + pick(5)
      const kinds = [
        [long, gc(long)],
        [long, content.string(where, 'abcdef'.slice(0, long))],
        [1, content.type(where, (['map', 'text', 'element', 'xmlText', 'fragment'] as const)[pick(5)] ?? 'map')],
        [1, content.format(where, 'bold', 'true')],
        [long, content.deleted(where, long)],
        [1, content.any(where, [(e) => e.cbuf.set([126], e.cpos++)])],
      ] as const
      const [length, struct] = kinds[pick(kinds.length)] ?? [1, gc(1)]
      next += length
      return struct
    })
    const from = pick(Math.max(1, known))
    const deletes = pick(3) === 0 ? [[own, [[from, 1 + pick(6)]]] as const] : []
    const update = forge([{ client: own, clock: start, structs }], deletes)
    const verdict = judge(update, question(doc))
    if (verdict.kind !== 'accept' || !verdict.fresh) continue
    taken++
    expectWhole(state, update)
  }
  expect(taken).toBeGreaterThan(100)
})

test('[ATK-C5] frames and presence read from noise either make sense or throw, at once', () => {
  const pick = random(SEED + 2)
  const seeds = record().map(({ update }) => edit(update))
  for (let round = 0; round < 20_000; round++) {
    const bytes = mutated(
      seeds[pick(seeds.length)] ?? Uint8Array.of(0),
      seeds[pick(seeds.length)] ?? Uint8Array.of(0),
      pick,
    )
    const from = process.cpuUsage()
    for (const read of [readFrame, readPresence])
      try {
        read(bytes)
      } catch (problem) {
        expect(problem).toBeInstanceOf(Error)
      }
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(100)
  }
})
