import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeAfter, changeBetween, placeAfter, type TextChange } from '../../client/sync/textChange.ts'

const made = (text: string, change: TextChange | null) =>
  change === null ? text : text.slice(0, change.at) + change.inserted + text.slice(change.at + change.deleted)

// Few letters, so that what is the same at both ends is ambiguous; faces, because they are two units wide.
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', '😁'), maxLength: 12 })

describe('what was typed', () => {
  test('[UI-10] is one replacement that gives exactly the new text, wherever the caret is', () => {
    fc.assert(
      fc.property(words, words, fc.nat(30), (before, after, caret) => {
        expect(made(before, changeBetween(before, after, Math.min(caret, after.length)))).toBe(after)
      }),
    )
  })

  test('[UI-10] never parts the two halves of a character', () => {
    fc.assert(
      fc.property(words, words, fc.nat(30), (before, after, caret) => {
        const change = changeBetween(before, after, caret)
        if (change === null) return
        for (const part of [change.inserted, before.slice(change.at, change.at + change.deleted)])
          expect(part).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
      }),
    )
  })

  test('[UI-10] in a row of the same letters is where the caret says', () => {
    expect(changeBetween('aaa', 'aaaa', 1)).toEqual({ at: 0, deleted: 0, inserted: 'a' })
    expect(changeBetween('aaa', 'aaaa', 4)).toEqual({ at: 3, deleted: 0, inserted: 'a' })
    expect(changeBetween('aaaa', 'aaa', 2)).toEqual({ at: 2, deleted: 1, inserted: '' })
  })

  test('[UI-10] touches one letter when one letter was typed', () => {
    expect(changeBetween('We say early', 'We say it early', 10)).toEqual({ at: 7, deleted: 0, inserted: 'it ' })
    expect(changeBetween('same', 'same', 2)).toBeNull()
  })
})

describe('a place in a text that others change', () => {
  test('[UI-11] moves with the letters around it', () => {
    expect(placeAfter([{ insert: 'Well, ' }], 4)).toBe(10)
    expect(placeAfter([{ retain: 8 }, { insert: 'more' }], 4)).toBe(4)
    expect(placeAfter([{ retain: 2 }, { delete: 4 }], 4)).toBe(2)
    expect(placeAfter([{ retain: 4 }, { insert: 'behind' }], 4)).toBe(4)
  })

  test('[UI-11] stays at the same letter, whatever Yjs reports', () => {
    const edit = fc.record({ at: fc.nat(20), deleted: fc.nat(5), inserted: words })
    fc.assert(
      fc.property(words, fc.array(edit, { maxLength: 4 }), (text, edits) => {
        const doc = new Y.Doc()
        const shared = doc.getText('t')
        // A letter that nobody deletes marks the place.
        shared.insert(0, `${text.replaceAll(/[😀😁]/gu, 'x')}|yyyyyyyyyy`)
        let place = shared.toString().indexOf('|')
        shared.observe((event) => {
          place = placeAfter(event.delta as Parameters<typeof placeAfter>[0], place)
        })
        doc.transact(() => {
          for (const { at, inserted } of edits) shared.insert(Math.min(at, shared.length), inserted)
          const mark = shared.toString().indexOf('|')
          for (const { deleted } of edits) shared.delete(0, Math.min(deleted, Math.max(0, mark - 10)))
        })
        const mark = shared.toString().indexOf('|')
        expect(place).toBeLessThanOrEqual(mark)
        expect(shared.toString().slice(place, mark)).not.toContain('y')
      }),
    )
  })

  test('[UI-11] a change made before is the same change after', () => {
    const change = { at: 4, deleted: 3, inserted: 'new' }
    expect(changeAfter([{ insert: 'Oh, ' }], change)).toEqual({ at: 8, deleted: 3, inserted: 'new' })
    expect(changeAfter([{ retain: 5 }, { delete: 10 }], change)).toEqual({ at: 4, deleted: 1, inserted: 'new' })
  })
})
