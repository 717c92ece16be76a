import { useEffect, useRef } from 'react'
import type { Desk } from './boardDesk.ts'
import { useAreHere } from './useAction.ts'

/** Who has pressed more than this waits, and does not want all of it to happen at once. */
const KEPT_MAX = 4

/** What is pressed or pasted before the actions are here comes again once they are: nobody's first N goes nowhere. */
export function useEarlyKeys(desk: Desk): void {
  const isTime = useAreHere(desk)
  const kept = useRef<Event[]>([])
  useEffect(() => {
    if (isTime) {
      const place = document.activeElement ?? document.body
      for (const event of kept.current.splice(0)) place.dispatchEvent(event)
      return
    }
    const keep = (event: Event) => {
      if (kept.current.length < KEPT_MAX) kept.current.push(event)
    }
    const onKey = (event: KeyboardEvent) => {
      // What types, presses or leaves something is not for actions.
      const isSign = event.key.length === 1 && event.key !== ' '
      if (isSign && !event.repeat) keep(new KeyboardEvent('keydown', event))
    }
    const onPaste = ({ clipboardData, target }: ClipboardEvent) => {
      if (clipboardData && !isField(target)) keep(pasteOf(clipboardData))
    }
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('paste', onPaste, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('paste', onPaste, true)
    }
  }, [isTime])
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null
}

/** The same paste for later: what a clipboard held is readable only while the browser tells of it. */
function pasteOf(held: DataTransfer): ClipboardEvent {
  const clipboardData = new DataTransfer()
  for (const type of held.types) if (type !== 'Files') clipboardData.setData(type, held.getData(type))
  for (const file of held.files) clipboardData.items.add(file)
  return new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
}
