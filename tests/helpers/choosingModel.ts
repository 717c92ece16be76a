import fc from 'fast-check'
import type { Wish } from './interleaved.ts'
import type { Turn } from './paceModel.ts'

/** A private prompt for which the two who facilitate have a draft each, on the step of its own. */
export const SEALED = 'q'

const vote = fc.constantFrom('v0', 'v1')
const fist = { kind: 'fist', question: 'Can you live with it?', isNamed: true }

/** What two facilitators may ask for when they let people choose and show what was written. */
export const choosingWishes: readonly Wish[] = [
  [5, 'vote.open', vote.map((id) => ({ vote: id, ...fist }))],
  [6, 'vote.cast', fc.record({ vote, choices: fc.option(fc.nat(5), { freq: 4 }) })],
  [5, 'vote.close', fc.record({ vote })],
  [4, 'vote.rest', fc.record({ vote })],
  [6, 'prompt.reveal', fc.constant({ promptId: SEALED })],
  [8, 'drafts.reveal', fc.constantFrom({ promptId: SEALED }, { promptId: SEALED, whose: '@0' })],
]

type Vote = { isOpen: boolean; ballots: Record<string, number>; cast: number }

/** What must be so of votes and cards after commands one by one, as `paceModel` says it of the pace. */
export function choosingModel(writers: readonly string[], promptNow: () => string | null) {
  const votes: Record<string, Vote> = {}
  const cards = new Set<string>()
  let wasAsked = false
  let shown: string | null = null

  const acts: Readonly<Record<string, (input: Turn['input'], by: string) => string | undefined>> = {
    'vote.open': ({ vote: id }) => {
      if (votes[String(id)]) return
      if (Object.values(votes).some(({ isOpen }) => isOpen)) return 'vote-open'
      votes[String(id)] = { isOpen: true, ballots: {}, cast: 0 }
      shown = String(id)
    },
    'vote.cast': ({ vote: id, choices }, by) => {
      const one = votes[String(id)]
      if (!one) return 'vote-unknown'
      if (!one.isOpen) return 'vote-closed'
      if (choices === null) delete one.ballots[by]
      else one.ballots[by] = Number(choices)
    },
    'vote.close': ({ vote: id }) => {
      const one = votes[String(id)]
      if (!one) return 'vote-unknown'
      if (one.isOpen) Object.assign(one, { isOpen: false, cast: Object.keys(one.ballots).length })
    },
    'vote.rest': ({ vote: id }) => {
      if (shown !== id) return
      if (votes[String(id)]?.isOpen) return 'vote-open'
      shown = null
    },
    'drafts.reveal': ({ whose }) => {
      if (!wasAsked) return 'prompt-unknown'
      if (promptNow() !== SEALED) return 'prompt-over'
      for (const writer of whose === undefined ? writers : [String(whose)]) cards.add(writer)
    },
  }

  return {
    /** Whether this is one of its commands. */
    knows: (type: string) => type in acts,
    act: ({ by, type, input }: Turn): string | undefined => acts[type]?.(input, by),
    /** The sealed prompt was shown. */
    asked: () => {
      wasAsked = true
    },
    /** People went into groups: a result leaves the screens, an open vote stays. */
    gaveWay: () => {
      if (shown !== null && !votes[shown]?.isOpen) shown = null
    },
    picture: () => ({
      ...{ shown, cards: [...cards].sort() },
      votes: Object.fromEntries(
        Object.entries(votes).map(([id, { isOpen, ballots, cast }]) => [id, { isOpen, ballots: { ...ballots }, cast }]),
      ),
    }),
  }
}
