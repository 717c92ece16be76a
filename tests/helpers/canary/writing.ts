import { boardDoc, noteColors } from '../../../shared/schema/board.ts'
import { type DeckPrompt, deckDoc } from '../../../shared/schema/deck.ts'
import { privateDoc } from '../../../shared/schema/private.ts'
import type { Act } from './acts.ts'
import { mayBeDone, type Soul } from './soul.ts'
import type { Asked, Drafted, Table } from './table.ts'

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
    for (const soul of table.here('facilitator', 'participant')) if (table.dice.isLucky(0.4)) draftForSome(table, soul)
    for (const { id, keeper } of table.kept) if (table.dice.isLucky(0.3)) draftForSome(table, keeper, id)
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
    if (!by) return
    const mode = table.dice.one(modes) ?? 'open'
    newPrompt(table, by, { mode, anonymous: mode === 'private' && table.dice.isLucky(0.5) })
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
    const answer = await by.command('proxy.add', { member: id, name: name.word })
    if (mayBeDone(answer)) table.kept.push({ id, keeper: by })
    if (answer.status === 204 && table.mayWrite(by)) table.note(by, id)
  },
  /** Somebody takes a note off, or brings a card to the front. */
  tidies: (table) => {
    const soul = table.someone('facilitator', 'participant')
    const mine = soul && table.mayWrite(soul) ? boardDoc(soul.doc('board')).notes : undefined
    const id = table.dice.one(mine?.ids() ?? [])
    if (id) mine?.patch(id, { deletedAt: 2 })
  },
}

/** Puts a prompt that nobody has seen into the deck. */
export function newPrompt(
  table: Table,
  by: Soul,
  how: Pick<DeckPrompt, 'mode' | 'anonymous' | 'mutual'>,
): Asked | undefined {
  if (!by.has('deck')) return undefined
  const [text, hint, probe] = [table.mint('prompt', by), table.mint('deckOnly', by), table.mint('deckOnly', by)]
  const one = { id: table.make('p'), by, text, mutual: how.mutual ?? 0, isOut: false }
  deckDoc(by.doc('deck')).prompts.put(one.id, {
    ...{ text: `What is ${text.word}?`, hint: hint.word, probes: [probe.word], order: 'a0', step: null, ...how },
  })
  table.asked.push(one)
  return one
}

/** For what is shown now, or was. `whose`: somebody's without a device, whether or not the writer writes for them any more. */
function draftForSome(table: Table, soul: Soul, whose: string | null = null): void {
  const shown = table.asked.filter(({ told }) => told)
  const now = table.stage?.session.get().prompt ?? null
  const prompt = table.dice.isLucky(0.8) && now !== null ? now : table.dice.one(shown)?.id
  if (prompt !== undefined && soul.has('private')) draft(table, soul, prompt, whose)
}

export function draft(table: Table, soul: Soul, prompt: string, whose: string | null = null): Drafted {
  const word = table.mint('draft', soul)
  const id = table.make('d')
  const color = table.dice.one(noteColors)
  privateDoc(soul.doc('private')).drafts.put(id, { text: word.word, prompt, color, ...(whose ? { whose } : {}) })
  const written: Drafted = { id, by: soul, prompt, whose, words: [word], isKept: false, isOut: 'no' }
  table.drafted.push(written)
  return written
}
