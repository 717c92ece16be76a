import { useEffect, useRef } from 'react'
import type { Clip } from './clip.ts'
import { type Pasted, pastedFrom } from './pasted.ts'
import { fill, heldIn, SOURCE } from './transfer.ts'

export type ClipboardUse = {
  /** What is to be copied now; null: nothing of the board, so the browser does as it likes. */
  readonly copied: () => Clip | null
  /** After a cut. */
  readonly onCut: () => void
  readonly onPaste: (pasted: Pasted) => void
}

/** Hears the browser tell of copy, cut and paste on the board; in fields and dialogs, and for selected words, it stays out of it. */
export function useClipboard(use: ClipboardUse): void {
  const latest = useRef(use)
  useEffect(() => {
    latest.current = use
  })
  useEffect(() => {
    const take = (event: ClipboardEvent): boolean => {
      if (event.defaultPrevented || !event.clipboardData || isElsewhere(event) || isReading(event)) return false
      const clip = latest.current.copied()
      if (!clip) return false
      fill(event.clipboardData, clip)
      event.preventDefault()
      return true
    }
    const onCopy = (event: ClipboardEvent) => void take(event)
    const onCut = (event: ClipboardEvent) => {
      if (take(event)) latest.current.onCut()
    }
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || !event.clipboardData || isElsewhere(event)) return
      event.preventDefault()
      latest.current.onPaste(pastedFrom(heldIn(event.clipboardData)))
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCut)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCut)
      document.removeEventListener('paste', onPaste)
    }
  }, [])
}

const elsewhere =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

function isElsewhere({ target }: Event): boolean {
  return target instanceof Element && !target.matches(`.${SOURCE}`) && target.closest(elsewhere) !== null
}

/** Whether words on the page are selected: whoever copies then means those. */
function isReading({ target }: Event): boolean {
  if (target instanceof Element && target.matches(`.${SOURCE}`)) return false
  return document.getSelection()?.toString().trim() !== ''
}
