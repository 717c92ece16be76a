import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bringBack } from '../../client/sync/setBack/bringBack.ts'
import { isLacking } from '../../client/sync/setBack/isLacking.ts'
import { countSince, type Lost, lostIn } from '../../client/sync/setBack/lost.ts'
import { type Who, whoseIn } from '../../client/sync/setBack/whose.ts'
import type { RoomKind } from '../../shared/rooms.ts'
import { boardDoc } from '../../shared/schema/board.ts'
import { deckDoc } from '../../shared/schema/deck.ts'
import { privateDoc } from '../../shared/schema/private.ts'

const nobodyElse: Who = { memberId: 'ana', formerId: undefined, role: 'participant' }

test('[C9-5] what I wrote since comes back under its id and as mine, with its words, its place and its colour', () => {
  const { before, now } = setBack((doc) => {
    boardDoc(doc).notes.put('n2', { text: 'after', author: 'ana', at: [3, 4], color: 'leaf', createdAt: 7 })
  })
  const was = boardDoc(before).notes.get('n2')
  recover('board', before, now)
  expect(boardDoc(now).notes.get('n2')).toEqual(was)
  expect(lost('board', before, now)).toEqual([])
})

test('[C9-5] [C9-7] what others wrote is theirs to bring back; until they do it is told as missing, with its words', () => {
  const { before, now } = setBack((doc) => {
    boardDoc(doc).notes.put('n2', { text: "ben's words", author: 'ben', createdAt: 7 })
  })
  recover('board', before, now)
  expect(boardDoc(now).notes.get('n2')).toBeUndefined()
  expect(lost('board', before, now).map(({ words }) => words)).toEqual(["ben's words"])
  recover('board', before, now, { memberId: 'ben', formerId: undefined, role: 'participant' })
  expect(boardDoc(now).notes.get('n2')?.author).toBe('ben')
  expect(lost('board', before, now)).toEqual([])
})

test('[C9-5] a text of mine that grew since has its end again, letter by letter, and its other fields as I left them', () => {
  const { before, now } = setBack((doc) => {
    boardDoc(doc).notes.text('n1', 'text')?.insert(6, ' and after')
    boardDoc(doc).notes.patch('n1', { at: [9, 9] })
  })
  recover('board', before, now)
  expect(boardDoc(now).notes.get('n1')).toMatchObject({ text: 'before and after', at: [9, 9] })
})

test("[C9-6] a projector brings nothing back, not even what is nobody's: it may only read", () => {
  const { before, now } = setBack((doc) =>
    boardDoc(doc)
      .sections.rich('s1', 'body')
      ?.insert(1, [paragraph('second')]),
  )
  recover('board', before, now, { ...nobodyElse, role: 'viewer' })
  expect(String(boardDoc(now).sections.rich('s1', 'body'))).toBe('<paragraph>first</paragraph>')
})

test('[C9-6] [C9-7] where somebody has written since, mine is kept beside it and nothing is written over', () => {
  const { before, now } = setBack((doc) => {
    boardDoc(doc).notes.text('n1', 'text')?.insert(6, ' of mine')
    boardDoc(doc).notes.patch('n1', { color: 'leaf' })
  })
  boardDoc(now).notes.text('n1', 'text')?.insert(6, ' of today')
  boardDoc(now).notes.patch('n1', { color: 'sky' })
  recover('board', before, now)
  expect(boardDoc(now).notes.get('n1')).toMatchObject({ text: 'before of today', color: 'sky' })
  expect(lost('board', before, now).map(({ words }) => words)).toEqual(['before of mine'])
})

test('[C9-6] what was only taken away since is not put back into a text', () => {
  const { before, now } = setBack((doc) => boardDoc(doc).notes.text('n1', 'text')?.insert(6, ' and after'))
  boardDoc(now).notes.text('n1', 'text')?.delete(0, 3)
  recover('board', before, now)
  expect(boardDoc(now).notes.get('n1')?.text).toBe('ore')
})

test('[C9-6] what the server knew and deleted stays deleted', () => {
  const { before, now } = setBack(() => {})
  now.getMap('notes').delete('n1')
  recover('board', before, now)
  expect(boardDoc(now).notes.get('n1')).toBeUndefined()
  expect(lost('board', before, now)).toEqual([])
})

test("[C9-6] a card without a name comes back by nobody, and what a card said when it was shown is the server's to say", () => {
  const { before, now } = setBack((doc) => {
    boardDoc(doc).notes.put('card', { text: 'secret', anonymous: true, createdAt: 1 })
    boardDoc(doc).notes.put('mine', { text: 'named', author: 'ana', shownAs: 'named', createdAt: 1 })
  })
  recover('board', before, now)
  expect([...now.getMap('notes').keys()].sort()).toEqual(['mine', 'n1'])
  expect(now.getMap<Y.Map<unknown>>('notes').get('mine')?.has('shownAs')).toBe(false)
})

test('[C9-6] a draft that the server had shown is one to be shown again; one that I put on the board myself is not', () => {
  const { before, now } = setBack((doc) => {
    for (const id of ['shown', 'published']) privateDoc(doc).drafts.put(id, { text: id, prompt: 'p1' })
    privateDoc(doc).drafts.patch('published', { shown: true })
    const server = new Y.Doc()
    Y.applyUpdate(server, Y.encodeStateAsUpdate(doc))
    privateDoc(server).drafts.patch('shown', { shown: true })
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  })
  recover('private', before, now)
  const { drafts } = privateDoc(now)
  expect([drafts.get('shown')?.shown, drafts.get('published')?.shown]).toEqual([false, true])
})

test("[C9-5] a section's text comes back once, paragraph by paragraph, whoever is first", () => {
  const { before, now } = setBack((doc) => {
    const body = boardDoc(doc).sections.rich('s1', 'body')
    body?.insert(1, [paragraph('second'), paragraph('third')])
  })
  const first = now.getMap<Y.Map<Y.XmlFragment>>('sections').get('s1')?.get('body')?.get(0)
  for (const memberId of ['ana', 'ben', 'cem'])
    recover('board', before, now, { memberId, formerId: undefined, role: 'participant' })
  const body = boardDoc(now).sections.rich('s1', 'body')
  expect(String(body)).toBe('<paragraph>first</paragraph><paragraph>second</paragraph><paragraph>third</paragraph>')
  // Whoever writes in it goes on.
  expect(body?.get(0)).toBe(first)
})

test('[C9-5] two who bring back the same text in the same moment, on devices that heard of it in another order, make it once', () => {
  const { before, now } = setBack((doc) => {
    boardDoc(doc)
      .sections.rich('s1', 'body')
      ?.insert(1, [paragraph('second')])
    boardDoc(doc).notes.text('n1', 'text')?.insert(6, ' and after')
    boardDoc(doc).notes.put('n2', { text: 'new', author: 'ana', at: [1, 2], createdAt: 1 })
  })
  const other = new Y.Doc()
  const pieces = Y.encodeStateAsUpdate(before)
  Y.applyUpdate(other, Y.encodeStateAsUpdate(now))
  Y.applyUpdate(other, pieces)
  const [one, two] = [copyOf(now), copyOf(now)]
  recover('board', before, one)
  recover('board', other, two)
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
  expect(String(boardDoc(one).sections.rich('s1', 'body'))).toBe(
    '<paragraph>first</paragraph><paragraph>second</paragraph>',
  )
  expect(boardDoc(one).notes.get('n1')?.text).toBe('before and after')
  expect(Y.encodeStateVector(one)).toEqual(Y.encodeStateVector(two))
  // What is taken out again after that does not come back.
  boardDoc(one).sections.rich('s1', 'body')?.delete(1, 1)
  recover('board', before, one)
  expect(String(boardDoc(one).sections.rich('s1', 'body'))).toBe('<paragraph>first</paragraph>')
})

test('[C9-5] a deck comes back by whoever facilitates, once for each card', () => {
  const { before, now } = setBack((doc) => {
    deckDoc(doc).prompts.put('p2', { text: 'What do you need?', hint: 'wait', order: 'a1' })
    deckDoc(doc).notes.put('f1', { text: 'mind the time' })
  })
  const [one, two] = [copyOf(now), copyOf(now)]
  for (const copy of [one, two]) recover('deck', before, copy)
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
  expect(deckDoc(one).prompts.get('p2')).toMatchObject({ text: 'What do you need?', hint: 'wait' })
  expect(deckDoc(one).notes.get('f1')?.text).toBe('mind the time')
})

test('[C9-7] how much there was since is the same before anything came back, in between and after', () => {
  const { before, now } = setBack((doc) => {
    for (const author of ['ana', 'ben']) boardDoc(doc).notes.put(author, { text: author, author, createdAt: 1 })
    boardDoc(doc).notes.put('empty', { text: '', author: 'ana', createdAt: 1 })
    boardDoc(doc).notes.text('n1', 'text')?.insert(6, ' and after')
  })
  const count = () => countSince(before, now, 'board')
  expect([count(), recover('board', before, now), count()]).toEqual([3, undefined, 3])
  recover('board', before, now, { ...nobodyElse, memberId: 'ben' })
  expect([count(), lost('board', before, now).length]).toEqual([3, 0])
})

test('[C9-8] who has another seat now signs what comes back with that one', () => {
  const { before, now } = setBack((doc) =>
    boardDoc(doc).notes.put('n2', { text: 'late', author: 'late', createdAt: 1 }),
  )
  recover('board', before, now, { memberId: 'late-again', formerId: 'late', role: 'participant' })
  expect(boardDoc(now).notes.get('n2')).toMatchObject({ text: 'late', author: 'late-again' })
})

test('[C9-5] five people bring back one board at once: every note is there once, with the words of whoever wrote it', () => {
  const people = ['ana', 'ben', 'cem', 'dia', 'eve']
  const Act = fc.record({ who: fc.nat(4), note: fc.nat(11), words: fc.string({ minLength: 1, maxLength: 8 }) })
  fc.assert(
    fc.property(fc.array(Act, { maxLength: 40 }), fc.array(fc.nat(4), { maxLength: 10 }), (acts, order) => {
      const { before, now } = setBack((doc) => {
        for (const { who, note, words } of acts) {
          const { notes } = boardDoc(doc)
          const text = notes.text(`n${note}`, 'text')
          if (text) text.insert(text.length, words)
          else notes.put(`n${note}`, { text: words, author: people[who], createdAt: 1 })
        }
      })
      const copies = people.map(() => copyOf(now))
      for (const [at, memberId] of people.entries())
        recover('board', before, copies[at] ?? now, { memberId, formerId: undefined, role: 'participant' })
      for (const at of [...order, 0, 1, 2, 3, 4]) Y.applyUpdate(now, Y.encodeStateAsUpdate(copies[at] ?? now))
      expect([...boardDoc(now).notes.all()].sort()).toEqual([...boardDoc(before).notes.all()].sort())
    }),
    { numRuns: 200 },
  )
})

test('[C9-4] a server lacks what it confirmed, or what came from it; never what it was not told of', () => {
  const { before, now } = setBack((doc) => boardDoc(doc).notes.put('n2', { text: 'mine', author: 'ana' }))
  const known = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc))
  const owes = (since: [number, number][], changes = 1) => ({ doc: before, owed: { changes, since } })
  const start = Y.getState(now.store, before.clientID)
  expect(isLacking(known(now), owes([], 0))).toBe(true)
  expect(isLacking(known(before), owes([], 0))).toBe(false)
  expect(isLacking(known(now), owes([[before.clientID, start]]))).toBe(false)
  expect(isLacking(known(now), owes([[before.clientID, start + 1]]))).toBe(true)
  // Nobody can tell by an account that could not be read.
  expect(isLacking(known(now), owes([]))).toBe(false)
})

/** A document as it was, in which ana's device goes on; and the server's, which was set back to where it began. */
function setBack(goOn: (doc: Y.Doc) => void): { readonly before: Y.Doc; readonly now: Y.Doc } {
  const before = new Y.Doc()
  boardDoc(before).notes.put('n1', { text: 'before', author: 'ana', createdAt: 1 })
  boardDoc(before).sections.put('s1', {})
  boardDoc(before)
    .sections.rich('s1', 'body')
    ?.insert(0, [paragraph('first')])
  const now = copyOf(before)
  goOn(before)
  return { before, now }
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

function paragraph(words: string): Y.XmlElement {
  const made = new Y.XmlElement('paragraph')
  made.insert(0, [new Y.XmlText(words)])
  return made
}

function lost(kind: RoomKind, before: Y.Doc, now: Y.Doc, who: Who = nobodyElse): readonly Lost[] {
  return lostIn(before, now, kind, whoseIn(kind, who))
}

function recover(kind: RoomKind, before: Y.Doc, now: Y.Doc, who: Who = nobodyElse): void {
  const mine = lost(kind, before, now, who).filter(({ whose }) => whose !== 'theirs')
  const sign = (author: unknown) => (author === who.formerId ? who.memberId : author)
  Y.applyUpdate(now, bringBack(mine, before, now, sign).update)
}
