import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noteColors } from '../../shared/schema/board.ts'
import { answers, ask, sealedSession, write } from '../helpers/sealed.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop } from '../helpers/workshop.ts'

const WRITERS = 4
const ROUNDS = 60
/** Of a right guess by luck: this many standard deviations never happen in practice, and a leak is far beyond. */
const DEVIATIONS = 4.5

/** How one round goes: who writes when, on which paper and how much. */
const scenario = fc.record({
  turns: fc.shuffledSubarray([...Array(WRITERS).keys()], { minLength: WRITERS }),
  colors: fc.array(fc.constantFrom(...noteColors), { minLength: WRITERS, maxLength: WRITERS }),
  lengths: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: WRITERS, maxLength: WRITERS }),
})

/** What a curious person may sort the cards by; the n-th card is then guessed to be the n-th writer's, in `guesses`. */
type Seen = { readonly id: string; readonly note: ReturnType<typeof answers>[number][1]; readonly clock: number }
const ordersOfCards: Readonly<Record<string, (a: Seen, b: Seen) => number>> = {
  'as they came': (a, b) => a.clock - b.clock,
  'by id': (a, b) => (a.id < b.id ? -1 : 1),
  'by place': (a, b) => a.note.at[1] - b.note.at[1] || a.note.at[0] - b.note.at[0],
  'by time, then as they came': (a, b) => a.note.createdAt - b.note.createdAt || a.clock - b.clock,
  'by colour, then by id': (a, b) => a.note.color.localeCompare(b.note.color) || (a.id < b.id ? -1 : 1),
}

test('[PRV-22] a curious participant and a curious facilitator guess no better than chance', {
  timeout: 120_000,
}, async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem', 'dee', 'eve'])
  const { fay, people } = session
  const [eve, writers] = [people[WRITERS], people.slice(0, WRITERS)]
  if (!eve) throw new Error('nobody came')
  const byId = [...writers.keys()].sort((a, b) => ((writers[a]?.id ?? '') < (writers[b]?.id ?? '') ? -1 : 1))
  const right = new Map<string, number>()
  for (const [round, { turns, colors, lengths }] of fc.sample(scenario, ROUNDS).entries()) {
    const prompt = `p${round}`
    expect(await ask(session, prompt, { anonymous: true })).toBe(204)
    for (const at of turns) {
      const one = writers[at]
      if (!one) continue
      await write(one, prompt, `${prompt} of ${at} ${'x'.repeat(lengths[at] ?? 0)}`, {
        id: `d${round}-${at}`,
        color: colors[at] ?? 'sun',
      })
      if (at % 2) await one.guest.command('seat.ready', { promptId: prompt, ready: true })
    }
    expect(await fay.guest.command('drafts.reveal', { promptId: prompt })).toBe(204)
    const guesses = { turns, joined: [...writers.keys()], members: byId, colours: byColor(colors) }
    for (const [who, one] of Object.entries({ fay, eve })) {
      await until(() => answers(one, prompt).length === WRITERS)
      const cards = answers(one, prompt).map(([id, note]): Seen => {
        return { id, note, clock: one.board.doc.getMap('notes')._map.get(id)?.id.clock ?? 0 }
      })
      for (const [order, compare] of Object.entries(ordersOfCards))
        for (const [guess, guessed] of Object.entries(guesses)) {
          const hits = cards
            .sort(compare)
            .filter(({ note }, at) => note.text.startsWith(`${prompt} of ${guessed[at]} `))
          const name = `${who}: ${order}, ${guess}`
          right.set(name, (right.get(name) ?? 0) + hits.length)
        }
    }
  }
  // Of a shuffled round one card is where it was guessed to be, on average, with a deviation of one.
  const odd = [...right].filter(([, hits]) => Math.abs(hits - ROUNDS) > DEVIATIONS * Math.sqrt(ROUNDS))
  expect(odd).toEqual([])
  expect(right.size).toBe(2 * 5 * 4)
})

/** Writers in the order of the colours they chose. */
function byColor(colors: readonly string[]): readonly number[] {
  return [...colors.keys()].sort((a, b) => (colors[a] ?? '').localeCompare(colors[b] ?? '') || a - b)
}
