import type * as Y from 'yjs'
import { changeAfter, changeBetween, placeAfter, type TextChange, type TextStep } from './textChange.ts'

/**
 * Ties a text field to a shared text, both ways, letter by letter: the caret stays where it was in the words when others
 * write. While an input method composes a word the field is left alone, and what others wrote meanwhile is fitted in
 * when the word is done. Returns what unties them. Give the field `data-shared`: undo in it is then the board's, not the
 * browser's.
 */
export function bindTextField(field: HTMLTextAreaElement, shared: Y.Text): () => void {
  const here = Symbol('this field')
  let shown = shared.toString()
  let isComposing = false
  /** What others wrote while a word was being composed, oldest first; not in the field yet. */
  let waiting: (readonly TextStep[])[] = []

  field.value = shown

  const write = ({ at, deleted, inserted }: TextChange) =>
    shared.doc?.transact(() => {
      if (deleted > 0) shared.delete(at, deleted)
      if (inserted !== '') shared.insert(at, inserted)
    }, here)

  const onInput = () => {
    // Places in the field and in the text have come apart: wait until the word is done.
    if (waiting.length > 0) return
    const change = changeBetween(shown, field.value, field.selectionEnd)
    shown = field.value
    if (change) write(change)
  }

  const onComposed = () => {
    isComposing = false
    if (waiting.length === 0) return onInput()
    const steps = waiting
    waiting = []
    const change = changeBetween(shown, field.value, field.selectionEnd)
    if (change) write(steps.reduce((moved, step) => changeAfter(step, moved), change))
    const caret = change ? change.at + change.inserted.length : field.selectionEnd
    show(steps.reduce((place, step) => placeAfter(step, place), caret))
  }

  const show = (from: number, to = from, direction: HTMLTextAreaElement['selectionDirection'] = 'none') => {
    shown = shared.toString()
    if (field.value !== shown) field.value = shown
    field.setSelectionRange(from, to, direction)
  }

  const onShared = (event: Y.YTextEvent, { origin }: Y.Transaction) => {
    if (origin === here) return
    const steps = event.delta as readonly TextStep[]
    if (isComposing) {
      waiting.push(steps)
      return
    }
    const { selectionStart, selectionEnd, selectionDirection } = field
    show(placeAfter(steps, selectionStart), placeAfter(steps, selectionEnd), selectionDirection)
  }

  const onComposing = () => {
    isComposing = true
  }

  field.addEventListener('input', onInput)
  field.addEventListener('compositionstart', onComposing)
  field.addEventListener('compositionend', onComposed)
  shared.observe(onShared)
  return () => {
    if (isComposing) onComposed()
    field.removeEventListener('input', onInput)
    field.removeEventListener('compositionstart', onComposing)
    field.removeEventListener('compositionend', onComposed)
    shared.unobserve(onShared)
  }
}
