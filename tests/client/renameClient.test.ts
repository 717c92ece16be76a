import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { renameClient, renameClients } from '../../client/sync/renameClient.ts'

const OLD = 4711
const NEW = 815

/** A document that already holds what both sides knew before they parted, and writes as `OLD`. */
function writer(shared: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = OLD
  Y.applyUpdate(doc, shared)
  return doc
}

function sharedStart(): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  doc.getMap('notes').set('common', note('we begin'))
  doc.getText('plain').insert(0, 'abcdef')
  return Y.encodeStateAsUpdate(doc)
}

function note(text: string): Y.Map<unknown> {
  return new Y.Map<unknown>([
    ['text', new Y.Text(text)],
    ['at', [1, 2]],
  ])
}

function textOf(doc: Y.Doc, id: string): string {
  return String((doc.getMap('notes').get(id) as Y.Map<Y.Text> | undefined)?.get('text') ?? 'absent')
}

test('[SYN-20] two people with one client id both keep everything they wrote offline', () => {
  const start = sharedStart()
  const [ana, ben] = [writer(start), writer(start)]
  ana.getMap('notes').set('of-ana', note('Ana was here'))
  ;(ana.getMap('notes').get('common') as Y.Map<Y.Text>).get('text')?.insert(0, 'Ana: ')
  ana.getText('plain').delete(0, 2)
  ben.getMap('notes').set('of-ben', note('Ben was here, for longer'))
  ;(ben.getMap('notes').get('common') as Y.Map<Y.Text>).get('text')?.insert(8, ', said Ben')
  ben.getText('plain').delete(4, 2)

  const server = new Y.Doc()
  Y.applyUpdate(server, Y.encodeStateAsUpdate(ana))
  Y.applyUpdate(server, renameClient(Y.encodeStateAsUpdate(ben), OLD, NEW))

  expect(server.store.pendingStructs).toBeNull()
  expect(textOf(server, 'of-ana')).toBe('Ana was here')
  expect(textOf(server, 'of-ben')).toBe('Ben was here, for longer')
  expect(textOf(server, 'common')).toBe('Ana: we begin, said Ben')
  expect(server.getText('plain').toString()).toBe('cd')
})

test('[SYN-20] a renamed document reads the same: maps, texts, rich text, formats and deletes', () => {
  const doc = writer(sharedStart())
  const body = doc.getXmlFragment('body')
  const paragraph = new Y.XmlElement('paragraph')
  const words = new Y.XmlText()
  body.insert(0, [paragraph])
  paragraph.insert(0, [words])
  paragraph.setAttribute('level', '2')
  words.insert(0, 'some bold words')
  words.format(5, 4, { bold: true })
  words.delete(0, 5)
  for (let n = 0; n < 20; n++) doc.getMap('settings').set('count', n)
  doc.getMap('settings').delete('gone')
  doc.getArray('list').insert(0, ['a', { b: 1 }, 3])
  doc.getArray('list').delete(1, 1)
  doc.getText('plain').insert(3, '😀')

  const renamed = new Y.Doc()
  Y.applyUpdate(renamed, renameClient(Y.encodeStateAsUpdate(doc), OLD, NEW))

  for (const read of [
    (it: Y.Doc) => it.getXmlFragment('body').toString(),
    (it: Y.Doc) => it.getMap('settings').toJSON(),
    (it: Y.Doc) => it.getArray('list').toJSON(),
    (it: Y.Doc) => it.getText('plain').toString(),
    (it: Y.Doc) => it.getMap('notes').toJSON(),
  ])
    expect(read(renamed)).toEqual(read(doc))
  expect(renamed.store.clients.has(OLD)).toBe(false)
  expect(Y.getState(renamed.store, NEW)).toBe(Y.getState(doc.store, OLD))
})

test('[SYN-20] a renamed update lands on a document that holds the rest, and writing goes on', () => {
  const start = sharedStart()
  const ben = writer(start)
  ben.getText('plain').insert(6, 'ghi')
  const later = new Y.Doc()
  Y.applyUpdate(later, start)
  Y.applyUpdate(later, renameClients(Y.encodeStateAsUpdate(ben), new Map([[OLD, NEW]])))
  later.clientID = NEW
  later.getText('plain').insert(9, 'jkl')
  expect(later.getText('plain').toString()).toBe('abcdefghijkl')
  expect(Y.encodeStateVector(later)).toEqual(Y.encodeStateVector(reloaded(later)))
})

function reloaded(doc: Y.Doc): Y.Doc {
  const again = new Y.Doc()
  Y.applyUpdate(again, Y.encodeStateAsUpdate(doc))
  return again
}
