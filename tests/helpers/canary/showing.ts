import { newKey } from '../../../server/members/keys.ts'
import { ANONYMOUS_MIN } from '../../../shared/limits.ts'
import type { Act } from './acts.ts'
import { NOW } from './ledger.ts'
import type { Answer } from './soul.ts'
import type { Drafted, Table } from './table.ts'

/** An answer that is no refusal: done, or nobody knows. */
const mayBeDone = ({ status }: Answer): boolean => status === 204 || status === 0 || status >= 500

/** What facilitators show to all. */
export const showing: Readonly<Record<string, Act>> = {
  drafts: async (table) => {
    const by = table.someone('facilitator')
    const now = table.asked.find(({ id }) => id === table.stage?.session.get().prompt)
    const one = now && table.dice.isLucky(0.8) ? now : table.dice.one(table.asked)
    if (!by || !one) return
    const whose = table.dice.isLucky(0.4) ? table.someone()?.id : undefined
    const draft =
      whose && table.dice.isLucky(0.4) ? table.dice.one(table.drafted.filter((d) => d.by.id === whose))?.id : undefined
    const wanted = { promptId: one.id, ...(whose ? { whose } : {}), ...(draft ? { draft } : {}) }
    const asked = table.tick()
    const sure = new Set(table.drafted.filter(({ isKept }) => isKept))
    const answer = await by.command('drafts.reveal', wanted)
    const told = one.told ?? toldNow(table, one.id)
    if (!mayBeDone(answer) || !told?.isPrivate || (told.isAnonymous && whose)) return
    const fits = table.drafted.filter(
      (d) => d.prompt === one.id && (!whose || d.by.id === whose) && (!draft || d.id === draft) && wasHere(d, asked),
    )
    const fresh = fits.filter(({ isOut }) => isOut !== 'yes')
    const few = new Set(fresh.map((d) => d.by.id)).size < ANONYMOUS_MIN
    if (told.isAnonymous && one.isOut && few) return
    for (const d of fresh) show(d, asked, answer.status === 204 && sure.has(d) && d.isKept)
    one.isOut ||= fresh.some(({ isOut }) => isOut === 'yes')
  },
  ready: async (table) => {
    const promptId = table.stage?.session.get().prompt
    if (!promptId) return
    const some = table.here('facilitator', 'participant').filter(() => table.dice.isLucky(0.3))
    await Promise.all(some.map((soul) => soul.command('seat.ready', { promptId, ready: table.dice.isLucky(0.7) })))
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

/** What changes which prompt is shown, and so who may be seen at work. */
export const turning: Readonly<Record<string, Act>> = {
  reveal: async (table) => {
    const by = table.someone('facilitator')
    const one = table.dice.one(table.asked)
    if (!by || !one) return
    const asked = table.tick()
    const answer = await by.command('prompt.reveal', { promptId: one.id })
    if (mayBeDone(answer)) one.text.publicSince ??= asked
    const told = toldNow(table, one.id)
    if (told) one.told ??= told
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
    ['spotlight.set', { on: { kind: 'prompt', id: promptId } }],
  ] as const
  const [type, input] = table.dice.one(tries) ?? tries[0]
  const { status } = await soul.command(type, input)
  if (status === 204) table.world.ledger.leaks.add(`${type} was done for a ${soul.role}`)
  await soul.open('deck', 'private', 'stage', 'board')
  // Whoever is gone tries to come back by what they still have.
  await table.dice.one(table.souls.filter(({ person }) => person.hereUntil !== NOW))?.open('board', 'stage', 'private')
}

/** What somebody did not show before they went is never shown. */
function wasHere({ by }: Drafted, asked: number): boolean {
  return by.person.hereUntil > asked
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
