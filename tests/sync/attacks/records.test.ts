import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type BoardDoc, boardDoc } from '../../../shared/schema/board.ts'
import { type Arena, startArena } from '../../helpers/attack.ts'
import { edit, freshClient, written } from '../../helpers/forge.ts'
import { until } from '../../helpers/until.ts'

const forbidden = 4403

let arena: Arena
beforeAll(async () => {
  arena = await startArena()
})
afterAll(() => arena[Symbol.asyncDispose]())

/** What mallory's editor would send for a change of what is on the board now. */
const change = (act: (doc: Y.Doc) => void) => edit(written(freshClient(), act, Y.encodeStateAsUpdate(arena.room().doc)))

/** A record of each kind that lies on the board or speaks about it, as the client puts it. */
const kinds = {
  figures: { kind: 'label', text: 'words', at: [0, 0], size: [9, 9], color: 'ink', deletedAt: null },
  images: { file: 'f1', text: 'a tree', at: [0, 0], size: [9, 9], deletedAt: null },
  strokes: { points: [0, 0, 0.5, 9, 9, 0.5], at: [0, 0], size: [9, 9], width: 6, deletedAt: null },
  links: { from: 'n1', to: 'n2', text: 'leads to', heads: 'end', deletedAt: null },
  groups: { text: 'Together', deletedAt: null },
  comments: { about: 'n1', text: 'Say more?', deletedAt: null },
  reactions: { about: 'n1', kind: 'heart', deletedAt: null },
} as const satisfies { readonly [K in Exclude<keyof BoardDoc, 'notes' | 'sections'>]: object }

for (const [root, fields] of Object.entries(kinds) as [keyof typeof kinds, Record<string, unknown>][]) {
  const put = (doc: Y.Doc, id: string, author: string | null) =>
    boardDoc(doc)[root].put(id, { ...fields, author } as never)
  const its = (doc: Y.Doc, id: string) => doc.getMap(root).get(id) as Y.Map<unknown>

  test(`[ATK-A16] ${root} are put, changed and taken back, and neither overwritten nor hard-deleted`, async () => {
    boardDoc(arena.victim.doc)[root].put('x1', { ...fields, author: arena.ana.member.id } as never)
    await until(() => arena.witness[root].get('x1'))
    await arena.taken([
      change((doc) => put(doc, 'own', arena.mallory.member.id)),
      change((doc) => its(doc, 'x1').set('deletedAt', 5)),
      change((doc) => its(doc, 'x1').set('deletedAt', null)),
    ])
    await until(() => arena.witness[root].get('own'))
    expect(arena.witness[root].get('own')).toMatchObject(fields)
    for (const id of ['x1', 'own']) await arena.refused([change((doc) => doc.getMap(root).delete(id))], forbidden)
    await arena.refused([change((doc) => doc.getMap(root).clear())], forbidden)
    await arena.refused([change((doc) => put(doc, 'x1', null))], forbidden)
    await arena.refused([change((doc) => its(doc, 'x1').set('author', arena.mallory.member.id))], forbidden)
    await arena.refused([change((doc) => put(doc, 'forged', arena.ana.member.id))], forbidden)
    if (!('text' in fields)) return
    await arena.taken([change((doc) => (its(doc, 'x1').get('text') as Y.Text).insert(0, 'more '))])
    await arena.refused([change((doc) => its(doc, 'x1').set('text', new Y.Text('mine')))], forbidden)
    await arena.refused([change((doc) => its(doc, 'x1').delete('text'))], forbidden)
  })

  test(`[ATK-A11] ${root} hold plain fields and their text, and nothing else`, async () => {
    for (const inside of [new Y.Map(), new Y.Array(), new Y.Text(), new Y.XmlFragment()])
      await arena.refused([change((doc) => its(doc, 'x1').set('about', inside))], forbidden)
    await arena.refused([change((doc) => its(doc, 'x1').set('points', new Uint8Array(4)))], forbidden)
    await arena.refused([change((doc) => its(doc, 'x1').set('points', Array(9000).fill(1.5)))], forbidden)
    await arena.refused([change((doc) => doc.getMap(root).set('x2', 'no record'))], forbidden)
  })
}
