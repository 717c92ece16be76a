import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { judge } from '../../../server/sync/validate.ts'
import { shapes } from '../../../shared/schema/shapes.ts'
import { type Arena, startArena } from '../../helpers/attack.ts'
import { edit, step1, step2 } from '../../helpers/forge.ts'

let arena: Arena
beforeAll(async () => {
  arena = await startArena()
})
afterAll(() => arena[Symbol.asyncDispose]())

/** 32 million structs, 32 million clients, 32 million delete ranges: declared, not sent. */
const million32 = [0x80, 0x80, 0x80, 0x10]
const bombs = {
  structs: Uint8Array.from([1, ...million32, 1, 0]),
  clients: Uint8Array.from([...million32, 1, 1, 0]),
  'delete ranges': Uint8Array.from([0, 1, 1, ...million32]),
  'deleting clients': Uint8Array.from([0, ...million32]),
  values: Uint8Array.from([1, 1, 1, 0, 8, 1, 1, 110, ...million32]),
  'letters of a text': Uint8Array.from([1, 1, 1, 0, 4, 1, 1, 110, ...million32]),
}

for (const [what, bomb] of Object.entries(bombs)) {
  test(`[ATK-A6] a few bytes that declare millions of ${what} are refused`, async () => {
    for (const send of [edit, step2]) await arena.refused([send(bomb)], 4400)
  })

  test(`[ATK-A6] and a thousand of them (${what}) leave no memory behind`, () => {
    const doc = new Y.Doc()
    const question = { doc, shapes: shapes.board, member: 'm', ownerOf: () => undefined, keepsRecords: true }
    for (let at = 0; at < 50; at++) judge(bomb, question)
    const before = process.memoryUsage.rss()
    const from = performance.now()
    for (let at = 0; at < 1000; at++) expect(judge(bomb, question).kind).toBe('refuse')
    expect(process.memoryUsage.rss() - before).toBeLessThan(8 * 1024 * 1024)
    expect(performance.now() - from).toBeLessThan(1000)
  })
}

test('[ATK-A6] a state vector of millions of clients is refused', async () => {
  await arena.refused([step1(Uint8Array.from(million32))], 4400)
})

/** Makes Y.mergeUpdatesV2 run for ever (yjs#687): a V2 update whose run lengths promise what never comes. */
const v2Hang = Uint8Array.from([
  0, 0, 2, 0x41, 0, 0, 0, 4, 0x87, 0xff, 0xff, 0x0f, 0, 0, 0, 0, 0, 0, 1, 0xff, 0xff, 0xff, 0x7f, 0, 0, 0, 0,
])

test('[ATK-A8] bytes of the V2 encoding are refused, and those that hang its merging too', async () => {
  const doc = new Y.Doc()
  doc.getMap('notes').set('v2', new Y.Map())
  await arena.refused([edit(Y.encodeStateAsUpdateV2(doc))], 4400)
  expect(v2Hang).toHaveLength(27)
  for (const send of [edit, step2]) await arena.refused([send(v2Hang)], 4400)
})

test('[ATK-A8] no V2 function of Yjs is called but the one that reads V1 with the decoder it is given', () => {
  const found = ['server', 'shared', 'client'].flatMap((directory) => linesWith(/\b\w+V2\b/, directory))
  const calls = found.filter(({ line }) => !line.trim().startsWith('//'))
  expect(calls.map(({ file, line }) => `${file}: ${line.trim()}`)).toEqual([
    'server/sync/decode.ts: const { structs, ds } = Y.decodeUpdateV2(update, Watched)',
  ])
})

function linesWith(pattern: RegExp, directory: string): { file: string; line: string }[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      readFileSync(join(directory, file), 'utf8')
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => ({ file: join(directory, file), line })),
    )
}
