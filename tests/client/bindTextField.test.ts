import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bindTextField } from '../../client/sync/bindTextField.ts'

/** As much of a text field as a binding touches. */
class Field extends EventTarget {
  value = ''
  selectionStart = 0
  selectionEnd = 0
  selectionDirection = 'none' as const

  setSelectionRange(from: number, to: number): void {
    this.selectionStart = from
    this.selectionEnd = to
  }

  type(words: string): void {
    const { value, selectionStart: from, selectionEnd: to } = this
    this.value = value.slice(0, from) + words + value.slice(to)
    this.setSelectionRange(from + words.length, from + words.length)
    this.dispatchEvent(new Event('input'))
  }
}

function desk() {
  const mine = new Y.Doc()
  const theirs = new Y.Doc()
  const send = (from: Y.Doc, to: Y.Doc) =>
    Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'wire')
  const field = new Field()
  const shared = mine.getText('t')
  const other = theirs.getText('t')
  shared.insert(0, 'two days')
  send(mine, theirs)
  const untie = bindTextField(field as unknown as HTMLTextAreaElement, shared)
  const meet = () => {
    send(mine, theirs)
    send(theirs, mine)
  }
  return { field, shared, other, meet, untie }
}

test('[UI-12] the field shows the text, and what is typed is in it', () => {
  const { field, shared } = desk()
  expect(field.value).toBe('two days')
  field.setSelectionRange(8, 8)
  field.type(' or three')
  expect(shared.toString()).toBe('two days or three')
})

test('[UI-12] two people write in one note: both words stay, and the caret stays with its letter', () => {
  const { field, shared, other, meet } = desk()
  field.setSelectionRange(8, 8)
  field.type('!')
  other.insert(0, 'At least ')
  meet()
  expect(shared.toString()).toBe('At least two days!')
  expect(field.value).toBe('At least two days!')
  expect(field.selectionStart).toBe(18)
  field.type('!')
  expect(shared.toString()).toBe('At least two days!!')
})

test('[UI-12] while a word is composed the field is left alone, and then everything is there', () => {
  const { field, shared, other, meet } = desk()
  field.setSelectionRange(3, 3)
  field.dispatchEvent(new Event('compositionstart'))
  field.type('に')
  other.insert(0, 'At least ')
  meet()
  expect(field.value).toBe('twoに days')
  field.setSelectionRange(3, 4)
  field.type('日本')
  field.dispatchEvent(new Event('compositionend'))
  expect(shared.toString()).toBe('At least two日本 days')
  expect(field.value).toBe(shared.toString())
  expect(field.value.slice(0, field.selectionStart)).toBe('At least two日本')
})

test('[UI-12] a word that is still composed when the field goes away is kept', () => {
  const { field, shared, other, meet, untie } = desk()
  field.setSelectionRange(8, 8)
  field.dispatchEvent(new Event('compositionstart'))
  other.insert(0, '> ')
  meet()
  field.type('é')
  untie()
  expect(shared.toString()).toBe('> two daysé')
  other.insert(0, '>')
  meet()
  expect(field.value).toBe('> two daysé')
})
