import { boardDoc, noteColors } from '../../../shared/schema/board.ts'
import { deckDoc } from '../../../shared/schema/deck.ts'
import { privateDoc } from '../../../shared/schema/private.ts'
import type { Act } from './acts.ts'
import type { Table } from './table.ts'

const modes = ['open', 'private', 'private', 'private', 'round', 'silent', 'discuss'] as const

/** What people write and show of themselves: edits and presence. */
export const writing: Readonly<Record<string, Act>> = {
  notes: (table) => {
    for (const soul of table.here()) if (table.mayWrite(soul) && table.dice.isLucky(0.5)) table.note(soul)
  },
  moves: (table) => {
    for (const soul of table.here()) {
      const kind = table.dice.one(['board', 'stage'] as const) ?? 'board'
      const word = table.mint('presence', soul)
      // While an anonymous prompt is shown, nobody hears of it, then or later.
      if (!table.isSealed) word.publicSince = word.since
      soul.show(kind, word.word)
    }
  },
  drafts: (table) => {
    for (const soul of table.here('facilitator', 'participant')) if (table.dice.isLucky(0.4)) draft(table, soul)
  },
  moreOfADraft: (table) => {
    const one = table.dice.one(table.drafted.filter(({ by }) => by.has('private')))
    if (!one) return
    const word = table.mint('draft', one.by)
    const text = privateDoc(one.by.doc('private')).drafts.text(one.id, 'text')
    one.words.push(word)
    one.isKept = false
    text?.insert(text.length, ` and ${word.word}`)
  },
  prompt: (table) => {
    const by = table.someone('facilitator')
    if (!by?.has('deck')) return
    const [text, hint, probe] = [table.mint('prompt', by), table.mint('deckOnly', by), table.mint('deckOnly', by)]
    const mode = table.dice.one(modes) ?? 'open'
    const id = table.make('p')
    deckDoc(by.doc('deck')).prompts.put(id, {
      ...{ text: `What is ${text.word}?`, hint: hint.word, probes: [probe.word], mode, order: 'a0' },
      ...{ step: null, anonymous: mode === 'private' && table.dice.isLucky(0.5) },
    })
    table.asked.push({ id, by, text, isOut: false })
  },
  /** Says of a prompt that it is another kind, perhaps after people were told what it is. */
  anotherMode: (table) => {
    const one = table.dice.one(table.asked.filter(({ by }) => by.role === 'facilitator' && by.has('deck')))
    if (one) deckDoc(one.by.doc('deck')).prompts.patch(one.id, { mode: table.dice.one(modes) ?? 'open' })
  },
  facilitatorsNote: (table) => {
    const by = table.someone('facilitator')
    if (by?.has('deck')) deckDoc(by.doc('deck')).notes.put(table.make('f'), { text: table.mint('deckOnly', by).word })
  },
  /** One person writes for others without a device. */
  forOthers: async (table) => {
    const by = table.someone('facilitator', 'participant')
    if (!by) return
    const [id, name] = [table.make('proxy'), table.mint('name')]
    name.publicSince = name.since
    const { status } = await by.command('proxy.add', { member: id, name: name.word })
    if (status === 204 && table.mayWrite(by)) table.note(by, id)
  },
  /** Somebody takes a note off, or brings a card to the front. */
  tidies: (table) => {
    const soul = table.someone('facilitator', 'participant')
    const mine = soul && table.mayWrite(soul) ? boardDoc(soul.doc('board')).notes : undefined
    const id = table.dice.one(mine?.ids() ?? [])
    if (id) mine?.patch(id, { deletedAt: 2 })
  },
}

function draft(table: Table, soul: Table['souls'][number]): void {
  const shown = table.asked.filter(({ told }) => told)
  const now = table.stage?.session.get().prompt ?? null
  const prompt = table.dice.isLucky(0.8) && now !== null ? now : table.dice.one(shown)?.id
  if (prompt === undefined || !soul.has('private')) return
  const word = table.mint('draft', soul)
  const id = table.make('d')
  privateDoc(soul.doc('private')).drafts.put(id, { text: word.word, prompt, color: table.dice.one(noteColors) })
  table.drafted.push({ id, by: soul, prompt, words: [word], isKept: false, isOut: 'no' })
}
