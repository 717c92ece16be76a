import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { hush, show } from '../../client/sync/presence.ts'

test('[UI-146] while an anonymous question is shown, others see that I am here and not what I do', () => {
  const awareness = new Awareness(new Y.Doc())
  const sent: unknown[] = []
  show(awareness, { editing: 'note-1', cursor: [1, 2] })
  hush(awareness, true)
  awareness.on('change', () => sent.push(awareness.getLocalState()))
  expect(awareness.getLocalState()).toEqual({})
  hush(awareness, true)
  // As the last of its kind within a moment it goes out at once: there is nothing to wait for.
  const before = performance.now
  performance.now = () => before.call(performance) + 1000
  show(awareness, { editing: 'note-2' })
  performance.now = before
  expect(sent).toEqual([])
  hush(awareness, false)
  expect(awareness.getLocalState()).toEqual({ editing: 'note-2', cursor: [1, 2] })
  expect(sent).toEqual([{ editing: 'note-2', cursor: [1, 2] }])
  awareness.destroy()
})
