import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { historyOf } from '../../client/sync/history.ts'
import { rewrite } from '../../client/sync/useSharedText.ts'
import { boardDoc, type Note } from '../../shared/schema/board.ts'

const blank: Note = {
  ...{ text: '', at: [0, 0], size: [200, 140], color: 'sun', section: null, prompt: null, group: null, layer: 0 },
  ...{ author: null, createdAt: 1, deletedAt: null },
}

/** Somebody at a board of their own, with everything others do coming in when `meet` is called. */
function person(clientId: number) {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const board = boardDoc(doc)
  const history = historyOf(doc)
  return {
    ...{ doc, board, history },
    note: (id: string, fields: Partial<Note> = {}) => board.notes.put(id, { ...blank, ...fields }),
    write: (id: string, text: string) => {
      const shared = board.notes.text(id, 'text')
      if (shared) rewrite(shared, text)
    },
    /** So long a pause that the next letters are a step of their own. */
    rest: () => vi.setSystemTime(Date.now() + 5_000),
  }
}
type Person = ReturnType<typeof person>

function meet(...people: readonly Person[]): void {
  for (const one of people)
    for (const other of people)
      if (one !== other)
        Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc)), 'wire')
}

function two() {
  vi.useFakeTimers({ now: 1_000_000, toFake: ['Date'] })
  return [person(1), person(2)] as const
}

test('[SYN-27] undo takes back what I did last, step by step, and redo does it again', async () => {
  const [ana] = two()
  ana.note('a')
  ana.rest()
  ana.write('a', 'trust')
  ana.rest()
  ana.board.notes.patch('a', { at: [50, 60] })
  ana.board.notes.patch('a', { deletedAt: 9 })

  expect(await ana.history.undo()).toEqual({ kind: 'removed', ids: ['a'] })
  expect(await ana.history.undo()).toEqual({ kind: 'moved', ids: ['a'] })
  expect(ana.board.notes.get('a')).toMatchObject({ at: [0, 0], deletedAt: null, text: 'trust' })
  expect(await ana.history.undo()).toEqual({ kind: 'wrote', ids: ['a'] })
  expect(ana.board.notes.get('a')?.text).toBe('')
  expect(await ana.history.undo()).toEqual({ kind: 'added', ids: ['a'] })
  expect(ana.board.notes.get('a')?.deletedAt).not.toBeNull()
  expect(await ana.history.undo()).toBeNull()
  expect(ana.history.get()).toEqual({ canUndo: false, canRedo: true })

  for (let step = 0; step < 4; step++) expect(await ana.history.redo()).not.toBeNull()
  expect(ana.board.notes.get('a')).toMatchObject({ at: [50, 60], deletedAt: 9, text: 'trust' })
  expect(ana.history.get()).toEqual({ canUndo: true, canRedo: false })
})

test('[SYN-27] what is typed without a pause is one step, however many letters', async () => {
  const [ana] = two()
  ana.note('a')
  for (const letter of ['t', 'tr', 'tru', 'trust']) ana.write('a', letter)
  expect((await ana.history.undo())?.kind).toBe('wrote')
  expect(ana.board.notes.get('a')?.text).toBe('')
})

test('[SYN-27] several changes in one step are taken back at once', async () => {
  const [ana] = two()
  ana.note('a')
  ana.note('b')
  ana.history.step(() => {
    ana.board.notes.patch('a', { at: [1, 1] })
    ana.board.notes.patch('b', { at: [2, 2] })
  })
  await ana.history.undo()
  expect([ana.board.notes.get('a')?.at, ana.board.notes.get('b')?.at]).toEqual([
    [0, 0],
    [0, 0],
  ])
  await ana.history.redo()
  expect([ana.board.notes.get('a')?.at, ana.board.notes.get('b')?.at]).toEqual([
    [1, 1],
    [2, 2],
  ])
})

test('[SYN-27] a decision of the server is taken back by its inverse, in its place among the edits', async () => {
  const [ana] = two()
  const said: string[] = []
  ana.note('a')
  ana.history.decided({
    ...{ kind: 'moved', ids: ['needs'] },
    undo: async () => said.push('back'),
    redo: async () => said.push('again'),
  })
  ana.board.notes.patch('a', { at: [5, 5] })
  expect((await ana.history.undo())?.ids).toEqual(['a'])
  expect(said).toEqual([])
  expect((await ana.history.undo())?.ids).toEqual(['needs'])
  await ana.history.redo()
  expect(said).toEqual(['back', 'again'])
})

test('[SYN-27] a decision the server refuses to take back stays on the stack', async () => {
  const [ana] = two()
  let refuses = true
  ana.history.decided({
    ...{ kind: 'moved', ids: ['needs'] },
    undo: async () => {
      if (refuses) throw new Error('offline')
    },
    redo: async () => {},
  })
  await expect(ana.history.undo()).rejects.toThrow('offline')
  expect(ana.history.get().canUndo).toBe(true)
  refuses = false
  expect(await ana.history.undo()).not.toBeNull()
})

test('[SYN-28] what somebody has changed since is theirs, and stays', async () => {
  const [ana, ben] = two()
  ana.note('a')
  ana.board.notes.patch('a', { at: [10, 10] })
  meet(ana, ben)
  ben.board.notes.patch('a', { at: [99, 99] })
  meet(ana, ben)
  expect((await ana.history.undo())?.kind).toBe('added')
  expect(ana.board.notes.get('a')?.at).toEqual([99, 99])
})

test('[SYN-28] a note of mine in which others wrote stays on the board', async () => {
  const [ana, ben] = two()
  ana.note('a')
  meet(ana, ben)
  ben.write('a', 'ben was here')
  meet(ana, ben)
  expect(await ana.history.undo()).toBeNull()
  expect(ana.board.notes.get('a')).toMatchObject({ deletedAt: null, text: 'ben was here' })
})

test('[SYN-28] taking back a paragraph of mine leaves what others wrote in it', async () => {
  const [ana, ben] = two()
  ana.board.sections.put('s', {})
  const paragraph = new Y.XmlElement('paragraph')
  const words = new Y.XmlText()
  paragraph.insert(0, [words])
  ana.board.sections.rich('s', 'body')?.insert(0, [paragraph])
  ana.rest()
  words.insert(0, 'mine ')
  meet(ana, ben)
  const theirs = (ben.board.sections.rich('s', 'body') as Y.XmlFragment).get(0) as Y.XmlElement
  ;(theirs.get(0) as Y.XmlText).insert(5, 'and yours')
  meet(ana, ben)
  while (await ana.history.undo());
  expect(ana.board.sections.rich('s', 'body')?.toString()).toContain('and yours')
  expect(ana.board.sections.rich('s', 'body')?.toString()).not.toContain('mine')
})

test('[SYN-28] undoing never deletes a record or a shared text, which the server would refuse', async () => {
  const [ana] = two()
  ana.note('a', { text: 'made with words' })
  const update = new Promise<Uint8Array>((resolve) => ana.doc.once('update', resolve))
  await ana.history.undo()
  const { ds } = Y.decodeUpdate(await update)
  const deleted = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.flatMap(({ clock, len }) =>
      Array.from({ length: len }, (_, at) => Y.getItem(ana.doc.store, Y.createID(client, clock + at)) as Y.Item),
    ),
  )
  expect(deleted.every(({ parentSub }) => parentSub === 'deletedAt')).toBe(true)
  expect(ana.board.notes.get('a')?.text).toBe('made with words')
})

type Act = { readonly who: 0 | 1; readonly does: string; readonly which: number; readonly value: number }

const doings = ['add', 'move', 'write', 'raise', 'remove', 'restore', 'rich']

/** The same two hundred actions for the same seed. */
function actionsOf(seed: number): readonly Act[] {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return Array.from({ length: 200 }, (_, at) => ({
    who: next(2) as 0 | 1,
    does: doings[next(doings.length)] ?? 'add',
    which: next(8),
    value: 1_000 + at,
  }))
}

/** Does one thing as its person: what was changed, for the account of who has the last word. Ana's letters are small, Ben's large. */
function act(one: Person, { who, does, which, value }: Act): { readonly id: string; readonly field: string } | null {
  const { notes } = one.board
  const ids = notes.ids()
  const id = ids[which % Math.max(1, ids.length)] ?? ''
  const letters = String(value).replace(/\d/g, (digit) => String.fromCharCode((who === 0 ? 97 : 65) + Number(digit)))
  const set = (field: string, now: unknown) => {
    if (!notes.get(id)) return null
    notes.patch(id, { [field]: now } as Partial<Note>)
    return { id, field }
  }
  one.rest()
  if (does === 'move') return set('at', [value, value])
  if (does === 'raise') return set('layer', value)
  if (does === 'remove') return set('deletedAt', value)
  if (does === 'restore') return set('deletedAt', null)
  if (does === 'rich') {
    one.board.sections.rich('s', 'body')?.insert(0, [new Y.XmlText(letters)])
    return { id: 's', field: 'body' }
  }
  if (does === 'write') {
    notes.text(id, 'text')?.insert(0, letters)
    return notes.get(id) ? { id, field: 'text' } : null
  }
  one.note(`n${value}`, { at: [value, 0] })
  return { id: `n${value}`, field: 'deletedAt' }
}

function wordsOf({ board }: Person): string {
  return [...[...board.notes.all().values()].map(({ text }) => text), String(board.sections.rich('s', 'body'))].join(
    ' ',
  )
}

const lettersIn = (words: string, pattern: RegExp) => (words.match(pattern) ?? []).toSorted().join('')

test.each([1, 7, 42, 1_234, 99_991])(
  '[SYN-29] of 200 actions by two people, each takes back their own alone, in order, and no letter is lost (seed %i)',
  async (seed) => {
    const [ana, ben] = two()
    ana.doc.transact(() => ana.board.sections.put('s', {}), ana.history)
    meet(ana, ben)
    const lastWord = new Map<string, { readonly who: number; readonly value: unknown }>()
    const anas: string[] = []
    const touched = new Set<string>()
    for (const one of actionsOf(seed)) {
      const person = one.who === 0 ? ana : ben
      const did = act(person, one)
      meet(ana, ben)
      if (!did) continue
      const value = person.board.notes.get(did.id)?.[did.field as keyof Note]
      if (did.field !== 'text' && did.field !== 'body') lastWord.set(`${did.id} ${did.field}`, { who: one.who, value })
      if (one.who === 0) anas.unshift(did.id)
      if (one.who === 0) touched.add(`${did.id} ${did.field}`)
    }
    const bens = lettersIn(wordsOf(ana), /[A-J]/g)

    let from = 0
    for (let done = await ana.history.undo(); done; done = await ana.history.undo()) {
      const at = anas.indexOf(done.ids[0] ?? '', from)
      expect(at).toBeGreaterThanOrEqual(from)
      from = at + 1
      meet(ana, ben)
    }
    expect(from).toBeGreaterThan(20)
    expect(lettersIn(wordsOf(ben), /[A-J]/g)).toBe(bens)
    expect(lettersIn(wordsOf(ben), /[a-j]/g)).toBe('')
    for (const [key, { who, value }] of lastWord) {
      const [id = '', field = ''] = key.split(' ')
      // Null is all that two people can have set alike.
      if (who === 1 && (value !== null || !touched.has(key)))
        expect(ben.board.notes.get(id)?.[field as keyof Note], key).toEqual(value)
    }
    expect(ana.doc.toJSON()).toEqual(ben.doc.toJSON())

    while (await ana.history.redo()) meet(ana, ben)
    expect(lettersIn(wordsOf(ben), /[A-J]/g)).toBe(bens)
    while (await ben.history.undo()) meet(ana, ben)
    expect(lettersIn(wordsOf(ana), /[A-J]/g)).toBe('')
    expect(ana.doc.toJSON()).toEqual(ben.doc.toJSON())
  },
)
