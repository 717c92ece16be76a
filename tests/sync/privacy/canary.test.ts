import { afterAll, expect, test } from 'vitest'
import { breath } from '../../helpers/canary/acts.ts'
import { dice } from '../../helpers/canary/dice.ts'
import { type CanaryKind, canaryKinds, NOW } from '../../helpers/canary/ledger.ts'
import { named } from '../../helpers/canary/nameless.ts'
import { papers } from '../../helpers/canary/papers.ts'
import { strewn } from '../../helpers/canary/stored.ts'
import { Table } from '../../helpers/canary/table.ts'
import { World } from '../../helpers/canary/world.ts'

/** Frames that are searched; a release asks for a million. */
const FRAMES = Number(process.env.CANARY_FRAMES ?? 100_000)
/** The first scenario's seed: one that failed is had again by it. */
const SEED = Number(process.env.CANARY_SEED ?? Date.now() % 1_000_000)

const BOARDS = 3
/** Longer, and what newcomers are sent grows more than what is found. */
const BREATHS = 36
/** Beside participants. Those who only look cost little and hear nearly as much. */
const HERE = ['facilitator', 'facilitator', ...Array<'viewer'>(9).fill('viewer')] as const

/** How rare each kind may be among what is rightly heard: as many frames as there are for one of it, at most. */
const rarity: Partial<Record<CanaryKind, number>> = { question: 50_000, title: 20_000 }

const total = { frames: 0, answers: 0, scenarios: 0, cards: 0, results: 0, drawn: 0, opened: 0 }
afterAll(() => console.info('canaries', total))

test(
  `[PRV-40] in random sessions nobody is sent, and nothing keeps, what is not theirs to know (${FRAMES} frames)`,
  async () => {
    const heard = new Map<string, number>()
    for (let seed = SEED; total.frames < FRAMES; seed++) {
      const { leaks, found, ...counted } = await session(seed).catch((problem: unknown) => {
        console.error('canaries', { seed }, problem)
        throw problem
      })
      // Also when it comes out well the next time: what leaked once leaks.
      if (leaks.length > 0) console.error('canaries', { seed, leaks })
      expect({ seed, leaks }).toEqual({ seed, leaks: [] })
      for (const [what, count] of Object.entries(counted)) total[what as keyof typeof counted] += count
      total.scenarios++
      if (FRAMES > 100_000) console.info(seed, total)
      for (const [kind, count] of found) heard.set(kind, (heard.get(kind) ?? 0) + count)
    }
    // What may be known was told: the search finds what is there.
    for (const kind of canaryKinds)
      expect([kind, (heard.get(kind) ?? 0) > FRAMES / (rarity[kind] ?? 2000)]).toEqual([kind, true])
    for (const kind of ['cards', 'results', 'drawn', 'opened'] as const)
      expect([kind, total[kind] > FRAMES / 20_000]).toEqual([kind, true])
  },
  // Six milliseconds a frame: ten times what it takes where nothing else runs.
  FRAMES * 6 + 60_000,
)

/** Some boards on one server for a while, with everything that happens there. */
async function session(seed: number) {
  await using world = await World.begin()
  const chance = dice(seed)
  const tables: Table[] = []
  for (let at = 0; at < BOARDS; at++) {
    const table = new Table(world, await world.newBoard(), chance)
    for (const role of HERE) await table.join(role)
    for (let people = 0; people < 6; people++) await table.join('participant')
    tables.push(table)
  }
  const { ledger } = world
  for (let at = 1; at <= BREATHS && ledger.leaks.size === 0; at++) {
    // Twice a session the server goes, in the middle of everything.
    const goes = at % 15 === 0 ? (chance.isLucky(0.5) ? 'stopped' : 'killed') : undefined
    const all = Promise.all(tables.map((table) => breath(table, goes !== undefined)))
    const dropAll = () => {
      for (const soul of tables.flatMap(({ souls }) => souls)) soul.drop()
    }
    if (goes) {
      await world.restart(goes)
      // Whoever waits for a dead server's word waits no longer.
      dropAll()
    }
    await all
    ledger.settle()
    if (!goes) continue
    dropAll()
    for (const table of tables) await table.openAll()
    for (const table of tables) await table.settle()
  }
  await world.asksAround()
  // Whoever comes last is told all there is.
  for (const table of tables)
    await Promise.all((['participant', 'viewer', 'facilitator'] as const).map((role) => table.join(role)))
  for (const table of tables) await table.openAll()
  for (const table of tables) await table.settle()
  await Promise.all(tables.map(asksForPapers))
  ledger.settle()
  const names = await Promise.all(tables.map(named))
  const most = tables.map((table, at) => ({ table, cards: names[at]?.cards ?? 0 })).sort((a, b) => b.cards - a.cards)
  const made = await Promise.all(most.slice(0, 1).map(({ table }) => papers(table)))
  const leaks = [
    ...ledger.leaks,
    ...strewn(world),
    ...[...names, ...made].flatMap(({ leaks }) => leaks),
    ...world.logs.flat().filter((line) => ledger.isTalkative(line)),
  ]
  const people = tables.flatMap(({ souls }) => souls)
  for (const soul of people) soul.drop()
  expect(people.filter(({ person }) => person.hereUntil === NOW).length).toBeGreaterThan(0)
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
  return {
    ...{ leaks: leaks.slice(0, 12), found: ledger.heard, frames: ledger.frames, answers: ledger.answers },
    ...{ cards: sum(names.map(({ cards }) => cards)), results: sum(names.map(({ results }) => results)) },
    drawn: sum(made.map(({ cards }) => cards)),
    opened: sum(names.map(({ opened }) => opened)),
  }
}

/** All that the server gives of a board as a file, and the page that shows what others see. */
async function asksForPapers(table: Table): Promise<void> {
  const { id, world } = table
  for (const by of [undefined, ...table.here().slice(-3)]) {
    for (const format of ['markdown', 'json', 'csv', 'html', 'ics'])
      await world.asks(`/api/boards/${id}/export/${format}`, by, 'file')
    await world.asks(`/b/${id}/seen/pocket`, by)
  }
}
