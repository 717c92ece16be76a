import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { timeAgo } from '../../client/features/talk/timeAgo.ts'
import { entriesAbout, onAbout } from '../../client/sync/byAbout.ts'
import { reactedIn, toggleReaction } from '../../client/sync/talk.ts'
import { boardDoc } from '../../shared/schema/board.ts'
import type { Reaction } from '../../shared/schema/talk.ts'

function reaction(fields: Partial<Reaction> = {}): Reaction {
  return { about: 'n1', kind: 'heart', author: 'ana', createdAt: 1, deletedAt: null, ...fields }
}

test('[UI-75] a person counts once for each sign, whatever two tabs of theirs wrote', () => {
  const given = reactedIn([
    ['a', reaction()],
    ['b', reaction()],
    ['c', reaction({ author: 'ben' })],
    ['d', reaction({ kind: 'idea', author: 'ben' })],
    ['e', reaction({ kind: 'question', author: null })],
  ])
  expect(given).toEqual([
    { kind: 'heart', by: ['ana', 'ben'] },
    { kind: 'idea', by: ['ben'] },
  ])
})

test('[UI-75] a sign is given, taken back and given again in one record; two tabs that gave it at once take it back at once', () => {
  const [tab, other] = [new Y.Doc(), new Y.Doc()]
  const meet = () => {
    Y.applyUpdate(tab, Y.encodeStateAsUpdate(other), 'wire')
    Y.applyUpdate(other, Y.encodeStateAsUpdate(tab), 'wire')
  }
  const { reactions } = boardDoc(tab)
  expect([1, 2, 3].map(() => toggleReaction(reactions, 'ana', 'n1', 'heart'))).toEqual([true, false, true])
  expect(reactions.ids()).toHaveLength(1)
  toggleReaction(boardDoc(other).reactions, 'ana', 'n1', 'heart')
  toggleReaction(reactions, 'ben', 'n1', 'heart')
  meet()
  expect(reactedIn(entriesAbout(reactions, 'n1'))[0]?.by.toSorted()).toEqual(['ana', 'ben'])
  expect(toggleReaction(reactions, 'ana', 'n1', 'heart')).toBe(false)
  expect(reactedIn(entriesAbout(reactions, 'n1'))).toEqual([{ kind: 'heart', by: ['ben'] }])
})

test('[UI-76] whoever shows what was said about one thing hears of that thing alone', () => {
  const { comments } = boardDoc(new Y.Doc())
  const heard = { a: vi.fn(), b: vi.fn() }
  const stop = onAbout(comments, 'a', heard.a)
  onAbout(comments, 'b', heard.b)
  const before = entriesAbout(comments, 'b')
  comments.put('late', { about: 'a', text: 'second', author: 'ana', createdAt: 2, deletedAt: null })
  comments.put('early', { about: 'a', text: 'first', author: 'ben', createdAt: 1, deletedAt: null })
  expect(heard.a).toHaveBeenCalledTimes(2)
  expect(heard.b).not.toHaveBeenCalled()
  expect(entriesAbout(comments, 'b')).toBe(before)
  expect(entriesAbout(comments, 'a').map(([id]) => id)).toEqual(['early', 'late'])

  const kept = entriesAbout(comments, 'a')
  comments.put('elsewhere', { about: 'b', text: 'other', author: 'ben', createdAt: 3, deletedAt: null })
  expect(entriesAbout(comments, 'a')).toBe(kept)
  expect(heard.a).toHaveBeenCalledTimes(2)

  comments.patch('late', { deletedAt: 9 })
  expect(entriesAbout(comments, 'a').map(([id]) => id)).toEqual(['early'])
  stop()
  comments.patch('late', { deletedAt: null })
  expect(heard.a).toHaveBeenCalledTimes(3)
})

test('[UI-77] a comment says how long ago it was, and after a week when', () => {
  const now = Date.UTC(2026, 5, 20, 12)
  const ago = (seconds: number) => timeAgo(now - seconds * 1000, now, 'en', 'just now')
  expect([ago(-300), ago(20), ago(59), ago(61), ago(119), ago(3_700), ago(90_000)]).toEqual([
    ...['just now', 'just now', '1 minute ago', '1 minute ago', '1 minute ago', '1 hour ago', 'yesterday'],
  ])
  expect(ago(8 * 86_400)).toMatch(/Jun 12, 2026/)
})
