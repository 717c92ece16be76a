import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { peersIn, show } from '../../client/sync/presence.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const ben = { id: 'ben', name: 'Ben', role: 'participant', color: 1 }

/** Another connection's presence, as the server passes it on. */
function tell(awareness: Awareness, client: number, state: Record<string, unknown>): void {
  const other = new Awareness(Object.assign(new Y.Doc(), { clientID: client }))
  other.setLocalState(state)
  const known = awareness.meta.get(client)?.clock ?? 0
  while ((other.meta.get(client)?.clock ?? 0) <= known) other.setLocalState(state)
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [client]), 'server')
}

test('[SYN-26] a pointer that never rests is shown 20 times a second, and its last place always', () => {
  const awareness = new Awareness(new Y.Doc())
  const shown: unknown[] = []
  awareness.on('change', () => shown.push(awareness.getLocalState()?.pointer))
  for (let ms = 0; ms <= 1000; ms += 5) {
    show(awareness, { pointer: [ms, 0] })
    vi.advanceTimersByTime(5)
  }
  vi.advanceTimersByTime(100)
  expect(shown.length).toBeLessThanOrEqual(22)
  expect(shown.length).toBeGreaterThan(15)
  expect(shown.at(-1)).toEqual([1000, 0])
})

test('[SYN-26] fields are merged, and what would not fit is left out rather than everything', () => {
  const awareness = new Awareness(new Y.Doc())
  show(awareness, { pointer: [1, 2] })
  show(awareness, { editing: 'n1' })
  show(awareness, { selected: Array.from({ length: 60 }, (_, n) => `a-note-with-a-long-id-${n}`) })
  vi.advanceTimersByTime(100)
  expect(awareness.getLocalState()).toEqual({ pointer: [1, 2], editing: 'n1', selected: null })
})

test('[SYN-26] peers are others whom the server has named, and each stays the same object until they change', () => {
  const awareness = new Awareness(new Y.Doc())
  tell(awareness, 11, { member: ben, pointer: [1, 1] })
  tell(awareness, 12, { pointer: [2, 2] })
  const [first, ...more] = peersIn(awareness)
  expect(more).toEqual([])
  expect(first).toMatchObject({ clientId: 11, member: ben })
  show(awareness, { pointer: [9, 9] })
  expect(peersIn(awareness)[0]).toBe(first)
  tell(awareness, 11, { member: ben, pointer: [3, 3] })
  expect(peersIn(awareness)[0]?.state.pointer).toEqual([3, 3])
})
