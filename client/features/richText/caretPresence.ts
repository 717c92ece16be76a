import type { Awareness } from 'y-protocols/awareness'
import { show } from '../../sync/presence.ts'

type Listener = () => void

/** My caret on the board, and which text it is in: a person has one, the page an editor for each section. */
const mine = new WeakMap<Awareness, { readonly place: unknown; readonly owner: object }>()

/**
 * Presence as one text editor needs it. It hears of carets that moved, not of each pointer on the board; it shows its
 * own as rarely as all presence goes out; and it takes back only a caret that is in its own text.
 */
export function caretPresence(awareness: Awareness): Awareness {
  const listeners = new Map<Listener, Listener>()
  const owner = {}

  const editorView = {
    getStates: () => awareness.getStates(),
    getLocalState: () => {
      const own = mine.get(awareness)
      const state = awareness.getLocalState()
      return state && { ...state, cursor: own?.owner === owner ? own.place : null }
    },
    setLocalStateField: (_field: 'cursor', place: unknown) => {
      if (place === null && mine.get(awareness)?.owner !== owner) return
      if (place === null) mine.delete(awareness)
      else mine.set(awareness, { place, owner })
      show(awareness, { cursor: place })
    },
    on: (event: 'change', listener: Listener) => {
      let before = caretsIn(awareness)
      const onChange = () => {
        const now = caretsIn(awareness)
        if (now === before) return
        before = now
        listener()
      }
      listeners.set(listener, onChange)
      awareness.on(event, onChange)
    },
    off: (event: 'change', listener: Listener) => {
      const onChange = listeners.get(listener)
      if (onChange) awareness.off(event, onChange)
      listeners.delete(listener)
    },
  }
  return editorView as unknown as Awareness
}

/** All carets but mine, as one comparable word. */
function caretsIn(awareness: Awareness): string {
  return JSON.stringify(
    [...awareness.getStates()].flatMap(([clientId, { cursor, member }]) =>
      cursor && clientId !== awareness.clientID ? [[clientId, cursor, member]] : [],
    ),
  )
}
