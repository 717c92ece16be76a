import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { OpenRoom } from '../../client/sync/roomState.ts'
import { savedState } from '../../client/sync/saved.ts'

const doc = new Y.Doc()
const awareness = new Awareness(doc)
doc.destroy()

function room(now: Partial<OpenRoom>): OpenRoom {
  return { kind: 'board', doc, awareness, status: 'connected', synced: true, unconfirmed: 0, reason: null, ...now }
}

test('[SYN-23] it says saved only when no room owes anything', () => {
  expect(savedState([room({}), room({ kind: 'private' })], false)).toEqual({ state: 'saved', changes: 0 })
  expect(savedState([room({}), room({ kind: 'private', unconfirmed: 2 })], false)).toEqual({
    state: 'saving',
    changes: 2,
  })
})

test('[SYN-23] the worst of all rooms is told: closed before held before offline', () => {
  const held = room({ status: 'held', unconfirmed: 2 })
  const gone = room({ kind: 'stage', status: 'closed', reason: 'gone' })
  expect(savedState([room({ unconfirmed: 3 })], true)).toEqual({ state: 'offline', changes: 3 })
  expect(savedState([held], true)).toEqual({ state: 'held', changes: 2 })
  expect(savedState([held, gone], true)).toEqual({ state: 'closed', changes: 2, reason: 'gone', room: 'stage' })
})
