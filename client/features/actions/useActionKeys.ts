import { useEffect, useRef } from 'react'
import type { Action } from './action.ts'
import { isForButton, isOnButton, isTextOfBoard, mayAct } from './keyPlaces.ts'
import { type Chord, isMac, isPressed, parseKeys } from './keys.ts'

type Bound = { readonly chord: Chord; readonly action: Action }

/**
 * Runs actions by their keys, wherever the focus is on the board. Keys rest while somebody types or a menu or dialog is
 * open, except for those in `everywhere`, which also work while writing on the board: undo there takes back from the one
 * history, never from the field's own.
 */
export function useActionKeys(actions: readonly Action[], everywhere: readonly string[]): void {
  const latest = useRef<readonly Bound[]>([])
  useEffect(() => {
    latest.current = actions.flatMap((action) =>
      action.isByBrowser ? [] : (action.keys ?? []).map((keys) => ({ chord: parseKeys(keys), action })),
    )
  }, [actions])
  useEffect(() => {
    const mac = isMac()
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing) return
      const bound = latest.current.find(({ chord }) => isPressed(chord, event, mac))
      if (!bound) return
      const isEverywhere = everywhere.includes(bound.action.id)
      // An editor keeps the browser from undoing by itself, and leaves the rest to us.
      const isTaken = event.defaultPrevented && !(isEverywhere && isTextOfBoard(event.target))
      if (isTaken || !mayAct(event, isEverywhere)) return
      // Held down, only what goes on in steps goes on: zooming, undoing.
      if (event.repeat && !isStep(bound.action)) return event.preventDefault()
      event.preventDefault()
      if (bound.action.isEnabled) bound.action.run()
    }
    /** Buttons with a tooltip keep all keys to themselves; those that press or leave them are theirs. */
    const onButtonKey = (event: KeyboardEvent) => {
      if (isOnButton(event.target) && !isForButton(event.key)) onKey(event)
    }
    /** Undo chosen from the browser's own menu, or by shaking a phone. */
    const onInput = (event: InputEvent) => {
      const id = fieldHistory[event.inputType]
      if (!id || event.defaultPrevented || !isTextOfBoard(event.target)) return
      event.preventDefault()
      latest.current.find(({ action }) => action.id === id)?.action.run()
    }
    window.addEventListener('keydown', onButtonKey, true)
    window.addEventListener('keydown', onKey)
    window.addEventListener('beforeinput', onInput)
    return () => {
      window.removeEventListener('keydown', onButtonKey, true)
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('beforeinput', onInput)
    }
  }, [everywhere])
}

const fieldHistory: Readonly<Record<string, string>> = { historyUndo: 'history.undo', historyRedo: 'history.redo' }

function isStep({ id, group }: Action): boolean {
  return group === 'history' || group === 'arrange' || id.startsWith('view.zoom')
}
