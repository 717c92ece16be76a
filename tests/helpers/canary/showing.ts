import { newKey } from '../../../server/members/keys.ts'
import { ANONYMOUS_MIN } from '../../../shared/limits.ts'
import type { Act } from './acts.ts'
import { NOW } from './ledger.ts'
import { doneWith, isOpen, sayReady, whoseIs } from './sides.ts'
import { type Answer, mayBeDone, type Soul } from './soul.ts'
import type { Asked, Drafted, Table } from './table.ts'
import { draft, newPrompt } from './writing.ts'

/** What facilitators show to all. */
export const showing: Readonly<Record<string, Act>> = {
  drafts: async (table) => {
    const by = table.someone('facilitator')
    const now = table.asked.find(({ id }) => id === table.stage?.session.get().prompt)
    const one = now && table.dice.isLucky(0.8) ? now : table.dice.one(table.asked)
    if (!by || !one) return
    const whose = table.dice.isLucky(0.4) ? table.dice.one([...table.here(), ...table.kept])?.id : undefined
    const theirs = table.drafted.filter((d) => isOf(d, whose))
    const draft = whose && table.dice.isLucky(0.4) ? table.dice.one(theirs)?.id : undefined
    const wanted = { ...(whose ? { whose } : {}), ...(draft ? { draft } : {}) }
    await showDrafts(table, by, one, wanted)
  },
  ready: async (table) => {
    const promptId = table.stage?.session.get().prompt
    if (!promptId) return
    const some = table.here('facilitator', 'participant').filter(() => table.dice.isLucky(0.3))
    const say = (soul: Soul, whose?: string) => sayReady(table, soul, promptId, table.dice.isLucky(0.7), whose)
    await Promise.all(some.map((soul) => say(soul)))
    await Promise.all(table.kept.map(({ id, keeper }) => say(keeper, id)))
  },
  vote: async (table) => {
    const by = table.someone('facilitator')
    const people = table.here('facilitator', 'participant').slice(0, 40)
    if (!by || people.length < 2) return
    const ballots = { words: [] as string[], closing: 0 }
    const options = new Map(people.map((soul) => [soul.id, table.mint('option', soul, ballots)]))
    const vote = table.make('v')
    for (const option of options.values()) option.publicSince = option.since
    ballots.words.push(...[...options.values()].map(({ word }) => word))
    const words = ballots.words.map((word) => ({ id: word, text: word }))
    const isNamed = table.dice.isLucky(0.4)
    const asked = { vote, kind: 'pick', question: 'Whose?', options: words, isNamed }
    if (mayBeDone(await by.command('vote.open', asked))) table.votes.set(vote, { ballots, options })
  },
  cast: async (table) => {
    const open = openVote(table)
    if (!open) return
    const some = table.here('facilitator', 'participant').filter(() => table.dice.isLucky(0.6))
    const cast = (soul: (typeof some)[number]) => {
      const choices = table.dice.isLucky(0.9) ? (open.options.get(soul.id)?.word ?? null) : null
      return soul.command('vote.cast', { vote: open.id, choices })
    }
    await Promise.all(some.map(cast))
    // In the words of whoever casts it: so it is known in whose room it may lie.
    const castFor = ({ id, keeper }: Table['kept'][number]) =>
      keeper.command('vote.cast', { vote: open.id, choices: open.options.get(keeper.id)?.word ?? null, whose: id })
    await Promise.all(table.kept.map(castFor))
  },
  closeVote: async (table) => {
    const open = openVote(table)
    const by = table.someone('facilitator')
    if (!open || !by) return
    const close = table.dice.isLucky(0.8)
    open.ballots.closing++
    const answer = await by.command(close ? 'vote.close' : 'vote.rest', { vote: open.id })
    if (!mayBeDone(answer)) open.ballots.closing--
  },
}

/** Chance alone seldom brings so many to vote on one. */
export const wholeVote: Act = async (table) => {
  for (const act of ['vote', 'cast', 'cast', 'closeVote']) await showing[act]?.(table)
}

/** What changes which prompt is shown, and so who may be seen at work. */
export const turning: Readonly<Record<string, Act>> = {
  reveal: async (table) => {
    const by = table.someone('facilitator')
    const one = table.dice.one(table.asked)
    if (by && one) await showPrompt(table, by, one)
  },
  /** A whole anonymous prompt: chance alone seldom brings so many to write at once. */
  nameless: async (table) => {
    const by = table.someone('facilitator')
    const one = by && newPrompt(table, by, { mode: 'private', anonymous: true })
    if (!by || !one) return
    await by.settled()
    await showPrompt(table, by, one)
    const some = table.here('facilitator', 'participant').filter((soul) => soul.has('private'))
    const drafts = some.flatMap((soul) => draft(table, soul, one.id) ?? [])
    await Promise.all(some.map((soul) => soul.settled()))
    for (const written of drafts) written.isKept = written.by.isKept('private')
    await showDrafts(table, by, one)
  },
  rest: async (table) => void (await table.someone('facilitator')?.command('prompt.rest')),
  step: async (table) => {
    const step = table.dice.one(table.stage?.steps.ids() ?? [])
    await table.someone('facilitator')?.command('step.go', { step })
    if (table.dice.isLucky(0.4)) await table.someone('facilitator')?.command('step.undo', { step })
  },
}

/** What nobody may: each must be refused, whatever it names. */
export const trespass: Act = async (table) => {
  const soul = table.someone('participant', 'viewer')
  if (!soul) return
  const promptId = table.dice.one(table.asked)?.id ?? 'p'
  const tries = [
    ['drafts.reveal', { promptId }],
    ['prompt.reveal', { promptId }],
    ['vote.close', { vote: openVote(table)?.id ?? 'v' }],
    ['member.role', { member: soul.id, role: 'facilitator' }],
    ['link.rotate', { role: 'facilitator', key: newKey() }],
    ['round.start', { promptId, by: 'random' }],
    ['step.add', { step: 'mine', title: 'Mine', minutes: 1, section: null, order: 'a0' }],
    ['breakouts.start', { id: 'mine', size: 2, minutes: 1, promptId }],
    ['spotlight.set', { on: { kind: 'prompt', id: promptId } }],
  ] as const
  const [type, input] = table.dice.one(tries) ?? tries[0]
  const { status } = await soul.command(type, input)
  if (status === 204) table.world.ledger.leaks.add(`${type} was done for a ${soul.role}`)
  await soul.open('deck', 'private', 'stage', 'board')
  // Whoever is gone tries to come back by what they still have.
  await table.dice.one(table.souls.filter(({ person }) => person.hereUntil !== NOW))?.open('board', 'stage', 'private')
}

async function showPrompt(table: Table, by: Soul, one: Asked): Promise<void> {
  const asked = table.tick()
  const answer = await by.command('prompt.reveal', { promptId: one.id })
  if (mayBeDone(answer)) one.text.publicSince ??= asked
  const told = toldNow(table, one.id)
  if (told) one.told ??= told
}

type Wanted = { readonly whose?: string; readonly draft?: string }

/** Asks for cards, and notes what of it everybody may know from then on. */
export async function showDrafts(table: Table, by: Soul, one: Asked, wanted: Wanted = {}): Promise<void> {
  const asked = table.tick()
  const sure = new Set(table.drafted.filter(({ isKept }) => isKept))
  const isMutual = one.mutual > 0
  const doneOnly = isMutual && isOpen(table, one.id) ? doneWith(table, one.id) : undefined
  const answer = await by.command('drafts.reveal', { promptId: one.id, ...wanted })
  noteShown(table, one, { asked, answer, sure: isMutual ? new Set() : sure, wanted, doneOnly })
}

type Shown = {
  readonly asked: number
  readonly answer: Answer
  /** Drafts that were there for certain. */
  readonly sure: ReadonlySet<Drafted>
  readonly wanted?: Wanted
  /** Whose cards it can be alone. */
  readonly doneOnly?: ((who: string) => boolean) | undefined
}

/** What everybody may know once cards were asked for. */
export function noteShown(table: Table, one: Asked, { asked, answer, sure, wanted = {}, doneOnly }: Shown): void {
  const { whose, draft } = wanted
  const told = one.told ?? toldNow(table, one.id)
  if (!mayBeDone(answer) || !told?.isPrivate || (told.isAnonymous && whose)) return
  const fits = table.drafted
    .filter((d) => d.prompt === one.id && (!whose || isOf(d, whose)) && (!draft || d.id === draft) && wasHere(d, asked))
    .filter((d) => doneOnly?.(whoseIs(d)) ?? true)
  const fresh = fits.filter(({ isOut }) => isOut !== 'yes')
  const few = new Set(fresh.map((d) => d.by.id)).size < ANONYMOUS_MIN
  if (told.isAnonymous && one.isOut && few) return
  const certain = fresh.filter((d) => answer.status === 204 && sure.has(d) && d.isKept && d.whose === null)
  // Nameless ones may be late, and wait, unless there are enough of them; what is out already, perhaps, hides nobody.
  const inside = certain.filter(({ isOut }) => isOut === 'no')
  const isMany = !told.isAnonymous || new Set(inside.map((d) => d.by.id)).size >= ANONYMOUS_MIN
  for (const d of fresh) show(d, asked, isMany && certain.includes(d))
  one.isOut ||= fresh.some(({ isOut }) => isOut === 'yes')
}

/** What somebody did not show before they went is never shown. */
function wasHere({ by, whose }: Drafted, asked: number): boolean {
  return whose !== null || by.person.hereUntil > asked
}

function isOf(drafted: Drafted, who: string | undefined): boolean {
  return whoseIs(drafted) === who
}

function show(draft: Drafted, asked: number, isSure: boolean): void {
  for (const word of draft.words) word.publicSince ??= asked
  draft.isOut = isSure ? 'yes' : 'maybe'
}

function toldNow({ stage }: Table, id: string): { isPrivate: boolean; isAnonymous: boolean } | undefined {
  const shown = stage?.prompts.get(id)
  return shown && { isPrivate: shown.mode === 'private', isAnonymous: shown.anonymous }
}

function openVote(table: Table) {
  const [id] = [...(table.stage?.votes.all() ?? [])].find(([, { state }]) => state === 'open') ?? []
  const vote = id === undefined ? undefined : table.votes.get(id)
  return vote && id !== undefined ? { id, ...vote } : undefined
}
