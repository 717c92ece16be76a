import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { unsentText } from '../../client/sync/unsentText.ts'

test('[SYN-24] what can be taken along is every record with something unsent in it, whole, and nothing else', () => {
  const doc = new Y.Doc()
  const notes = doc.getMap<Y.Map<unknown>>('notes')
  const put = (id: string, text: string) => notes.set(id, new Y.Map<unknown>([['text', new Y.Text(text)]]))
  put('sent', 'long since saved')
  put('begun', 'begun')
  const saved = Y.getState(doc.store, doc.clientID)
  const begun = notes.get('begun')?.get('text') as Y.Text | undefined
  begun?.insert(5, ' and not finished')
  put('new', 'all new')
  const body = new Y.XmlFragment()
  doc.getMap('sections').set('s1', new Y.Map([['body', body]]))
  const paragraph = new Y.XmlElement('paragraph')
  const words = new Y.XmlText()
  body.insert(0, [paragraph])
  paragraph.insert(0, [words])
  words.insert(0, 'rich words')
  words.format(0, 4, { bold: true })

  const text = unsentText(doc, { changes: 4, since: [[doc.clientID, saved]] })
  expect(text.split('\n\n').sort()).toEqual(['all new', 'begun and not finished', 'rich words'])
})
