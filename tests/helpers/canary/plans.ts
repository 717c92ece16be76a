import type { Act } from './acts.ts'
import type { Canary } from './ledger.ts'
import { type Answer, mayBeDone } from './soul.ts'
import type { Table } from './table.ts'

/** Pairs and trios, with a question that was shown, one in a facilitator's own words, or none; and back. */
export const groups: Readonly<Record<string, Act>> = {
  begin: async (table) => {
    // The second is refused mostly, and its question stays untold.
    for (let times = 0; times < 2; times++) await begin(table)
  },
  move: async (table) => {
    const breakouts = table.stage?.session.get().breakouts
    const [by, who] = [table.someone('facilitator', 'participant'), table.someone('participant')]
    const group = table.dice.one(breakouts?.groups ?? [])?.section
    if (by && who && breakouts) await by.command('breakouts.move', { id: breakouts.id, member: who.id, group })
  },
  end: async (table) => {
    const id = table.stage?.session.get().breakouts?.id
    if (id !== undefined) await table.someone('facilitator')?.command('breakouts.end', { id })
  },
}

/** What the session is made of, and where people look. */
export const plans: Readonly<Record<string, Act>> = {
  addStep: async (table) => {
    const by = table.someone('facilitator')
    if (!by) return
    const title = table.mint('title', by)
    const step = { step: table.make('s'), title: title.word, minutes: 3, section: null, order: 'a5' }
    await said(table, title, () => by.command('step.add', step))
  },
  renameStep: async (table) => {
    const [by, step] = [table.someone('facilitator'), table.dice.one(table.stage?.steps.ids() ?? [])]
    if (!by) return
    const title = table.mint('title', by)
    await said(table, title, () => by.command('step.change', { step, title: title.word }))
  },
  removeStep: async (table) => {
    const step = table.dice.one(table.stage?.steps.ids() ?? [])
    await table.someone('facilitator')?.command('step.remove', { step })
  },
  round: async (table) => {
    const by = table.someone('facilitator')
    const promptId = table.dice.one(table.asked)?.id
    await by?.command('round.start', { promptId, by: 'random' })
    await by?.command('round.next', { from: table.stage?.session.get().round?.order[0] })
  },
  hands: async (table) => {
    const one = table.dice.one(table.kept)
    await one?.keeper.command('hand.raise', { raised: table.dice.isLucky(0.6), member: one.id })
    await table.someone()?.command('hand.raise', { raised: true })
  },
  point: async (table) => {
    const on = { kind: 'prompt', id: table.dice.one(table.asked)?.id ?? 'p' }
    const by = table.someone('facilitator')
    await (table.dice.isLucky(0.5) ? by?.command('spotlight.set', { on }) : by?.command('people.gather', { at: on }))
  },
}

async function begin(table: Table): Promise<void> {
  const by = table.someone('facilitator')
  if (!by) return
  const question = table.dice.isLucky(0.5) ? table.mint('question', by) : undefined
  const promptId = question === undefined && table.dice.isLucky(0.6) ? table.dice.one(table.asked)?.id : undefined
  const wanted = { id: table.make('g'), size: table.dice.isLucky(0.5) ? 2 : 3, minutes: 5 }
  const words = question && { question: `What of ${question.word}?` }
  await said(table, question, () =>
    by.command('breakouts.start', { ...wanted, ...words, ...(promptId ? { promptId } : {}) }),
  )
}

/** Words that a command says: everybody may know them once it was not refused, and nobody ever if it was. */
async function said(table: Table, words: Canary | undefined, command: () => Promise<Answer>): Promise<void> {
  const asked = table.tick()
  const answer = await command()
  if (words && mayBeDone(answer)) words.publicSince = asked
}
