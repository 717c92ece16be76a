import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { rewrite } from '../../client/sync/useSharedText.ts'

function textWith(words: string): Y.Text {
  const text = new Y.Doc().getText('t')
  text.insert(0, words)
  return text
}

test('[UI-26] whatever is typed or pasted, the shared text reads the same', () => {
  const words = fc.string({ unit: 'binary', maxLength: 40 })
  fc.assert(
    fc.property(words, words, (before, after) => {
      const text = textWith(before)
      rewrite(text, after)
      expect(text.toString()).toBe(after)
    }),
  )
})

test('[UI-26] an emoji that becomes its neighbour is never cut in half', () => {
  const text = textWith('a😀b')
  rewrite(text, 'a😁b')
  expect(text.toString()).toBe('a😁b')
})

test('[UI-26] what two people write in one text at once both stays', () => {
  const [ana, ben] = [new Y.Doc(), new Y.Doc()]
  rewrite(ana.getText('t'), 'we meet on Mondays')
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ana))
  rewrite(ana.getText('t'), 'we meet early on Mondays')
  rewrite(ben.getText('t'), 'we meet on Mondays, briefly')
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ana))
  expect(ben.getText('t').toString()).toBe('we meet early on Mondays, briefly')
})
