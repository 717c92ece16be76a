import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { readFrame } from '../../../server/sync/frames.ts'
import { Joins } from '../../../server/sync/joins.ts'

const empty = Uint8Array.of(0)

/** A large board, somebody who writes on it, and newcomers, with all that any of them was sent. */
function largeBoard() {
  const doc = new Y.Doc()
  const text = doc.getText('words')
  for (let word = 0; word < 20_000; word++) text.insert(0, 'word ')
  const joins = new Joins({ doc, restingState: undefined })
  doc.on('update', (update: Uint8Array) => joins.add(update))
  const sent: Uint8Array[] = []
  const join = (): Y.Doc => {
    const theirs = new Y.Doc()
    for (const { message } of joins.answerTo(empty)) {
      sent.push(message)
      const frame = readFrame(message)
      if (frame.kind === 'step2' || frame.kind === 'update') Y.applyUpdate(theirs, frame.update)
    }
    return theirs
  }
  return { doc, text, joins, join, sent }
}

test('[ATK-C6] people who come while others write cost no encoding each, and have all of it', () => {
  const { doc, text, join } = largeBoard()
  join()
  const encodings = vi.spyOn(doc.store.clients, 'forEach')
  for (let edit = 0; edit < 500; edit++) {
    text.insert(edit, 'x')
    if (edit % 100 === 7) expect(join().getText('words').length).toBe(text.length)
  }
  expect(join().getText('words').toString()).toBe(text.toString())
  // Each edit looks at all clients, too; an encoding does so three times more.
  const afterwards = encodings.mock.calls.length
  text.insert(0, 'x')
  const each = encodings.mock.calls.length - afterwards
  expect(afterwards).toBe(500 * each)
})

test('[ATK-C6] what is forgotten is not in what newcomers get', () => {
  const { text, joins, join, sent } = largeBoard()
  join()
  text.insert(text.length, 'what stays')
  text.insert(0, 'a secret that goes')
  join()
  const wasSent = () => sent.splice(0).some((bytes) => Buffer.from(bytes).includes('secret'))
  expect(wasSent()).toBe(true)
  text.delete(0, 'a secret that goes'.length)
  joins.forget()
  expect(join().getText('words').toString()).toBe(text.toString())
  expect(wasSent()).toBe(false)
})
