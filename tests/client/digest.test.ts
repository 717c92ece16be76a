import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Change, digestOf, type Seen } from '../../client/features/outline/digest.ts'
import { sentenceOf } from '../../client/features/outline/digestWords.ts'
import { watchOthers } from '../../client/features/outline/othersChanges.ts'
import '../../client/locales/boardWords.ts'
import '../../client/locales/outlineWords.ts'
import { i18n } from '../../client/locales/i18n.ts'
import { boardDoc } from '../../shared/schema/board.ts'

const names = {
  member: (id: string) => ({ maya: 'Maya', jon: 'Jon' })[id] ?? '',
  section: (id: string | null) => ({ needs: 'Needs', purpose: 'Purpose' })[id ?? ''] ?? 'the open board',
}
const t = i18n.getFixedT('en', 'outline')
const told = (changes: readonly Change[]) => digestOf(changes).map((line) => sentenceOf(line, names, t))

const note = (fields: Partial<Seen> = {}): Seen => ({
  ...{ text: 'Time', at: [0, 0], section: 'needs', group: null, author: 'maya', deletedAt: null },
  ...fields,
})
const change = (id: string, before: Seen | undefined, now: Seen | undefined): Change => ({
  kind: 'note',
  id,
  before,
  now,
})

describe('the digest', () => {
  test('[UI-107] says who added how much where, and for the rest only what', () => {
    expect(
      told([
        change('a', undefined, note()),
        change('b', undefined, note()),
        change('c', note(), note({ section: 'purpose', at: [900, 0] })),
        ...['d', 'e', 'f'].map((id) => change(id, note(), note({ text: `${id}!` }))),
        change('g', note(), note({ deletedAt: 5 })),
        change('h', note({ deletedAt: 5 }), note()),
        change('i', note(), note({ at: [40, 0] })),
      ]),
    ).toEqual([
      'Maya added 2 notes to Needs',
      '1 note moved to Purpose',
      '3 notes were changed',
      '1 note went to the Trash',
      '1 note came back from the Trash',
      '1 note found a new place in Needs',
    ])
  })

  test('[UI-107] names nobody who is not named on the thing itself', () => {
    expect(told([change('a', undefined, note({ author: null, section: null }))])).toEqual([
      '1 note was added to the open board',
    ])
  })

  test('[UI-107] tells of words, talk and links, too', () => {
    expect(
      told([
        { kind: 'text', id: 'needs', before: {}, now: {} },
        { kind: 'comment', id: 'c', before: undefined, now: { author: 'jon', deletedAt: null } },
        { kind: 'link', id: 'l', before: undefined, now: { deletedAt: null } },
        { kind: 'reaction', id: 'r', before: undefined, now: { deletedAt: null } },
        { kind: 'figure', id: 'f', before: note(), now: note({ group: 'g' }) },
      ]),
    ).toEqual([
      'Jon wrote 1 comment',
      'The text of Needs was changed',
      '1 shape changed its group',
      '1 connection was made',
      '1 reaction came',
    ])
  })

  test('[UI-108] is silent about what came and went, or is as it was', () => {
    expect(digestOf([change('a', undefined, note({ deletedAt: 3 })), change('b', note(), note())])).toEqual([])
  })

  test('[UI-108] knows only what others did, from before the first of their changes', () => {
    const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
    const send = (from: Y.Doc, to: Y.Doc) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
    const [here, there] = [boardDoc(mine), boardDoc(theirs)]
    const others = watchOthers(mine, here)
    let heard = 0
    const leave = others.subscribe(() => heard++)
    here.notes.put('n', { text: 'Time', section: 'needs', deletedAt: null })
    expect(others.count()).toBe(0)
    send(mine, theirs)
    there.notes.patch('n', { section: 'purpose' })
    send(theirs, mine)
    there.notes.text('n', 'text')?.insert(0, 'More ')
    send(theirs, mine)
    expect([others.count(), heard]).toEqual([1, 1])
    const [only] = others.take()
    expect(only).toMatchObject({ kind: 'note', id: 'n', before: { section: 'needs' }, now: { text: 'More Time' } })
    expect(others.count()).toBe(0)
    leave()
    there.notes.patch('n', { section: 'needs' })
    send(theirs, mine)
    expect(others.count()).toBe(0)
  })
})
