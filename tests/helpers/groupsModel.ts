import fc from 'fast-check'
import { PROMPTS, type Wish } from './interleaved.ts'
import type { PaceModel, Turn } from './paceModel.ts'

const id = fc.constantFrom('g0', 'g1')
const minutes = fc.constantFrom(1, 2)
const question = fc.oneof(
  fc.constant({}),
  fc.constantFrom(...Object.keys(PROMPTS)).map((promptId) => ({ promptId })),
  id.map((of) => ({ question: `What of ${of}?` })),
)
const pairs = fc.constantFrom([['@0', '@2'], ['@1', '@3']], [['@0', '@3'], ['@1', '@2']]) // biome-ignore format: pairs
const time = fc.oneof(
  fc.constantFrom(60, 90, 180).map((seconds) => ({ seconds })),
  fc.constantFrom(10, 60).map((leftSeconds) => ({ leftSeconds })),
)
const move = fc.record({ id, member: fc.nat(3).map((at) => `@${at}`), place: fc.constantFrom(0, 1, 2) })

/** What two facilitators may ask for when they put four people into pairs. */
export const groupWishes: readonly Wish[] = [
  [
    7,
    'breakouts.start',
    fc.tuple(id, minutes, pairs, question).map(([of, long, groups, asked]) => ({
      ...{ id: of, size: 2, minutes: long, groups },
      ...asked,
    })),
  ],
  [3, 'breakouts.end', fc.record({ id })],
  [5, 'breakouts.time', fc.tuple(id, time).map(([of, given]) => ({ id: of, ...given }))],
  [
    3,
    'breakouts.move',
    move.map(({ id: of, member, place }) => ({ id: of, member, group: place === 0 ? null : `${of}-${place}` })),
  ],
]

type On = {
  id: string
  groups: string[][]
  seconds: number
  left: number
  prompt: string | null
  before: string | null
}
type Input = {
  readonly id: string
  readonly minutes: number
  readonly groups: readonly (readonly string[])[]
  readonly promptId?: string
  readonly question?: string
  readonly seconds?: number
  readonly leftSeconds: number
  readonly member: string
  readonly group: string | null
}

/** What must be so of people in groups after commands one by one; what else is on the screens is the pace's. */
export function groupsModel(pace: PaceModel) {
  let on: On | null = null
  const begun = new Set<string>()

  const acts: Readonly<Record<string, (input: Input) => string | undefined>> = {
    'breakouts.start': ({ id: of, minutes: long, groups, promptId, question: words }) => {
      if (begun.has(of)) return
      if (on) return 'breakouts-on'
      if (pace.isResting()) return 'board-rests'
      const prompt = words ?? promptId ?? null
      const before = prompt === null ? pace.picture().prompt : null
      pace.giveWay(prompt, words !== undefined)
      begun.add(of)
      const seconds = long * 60
      on = { id: of, groups: groups.map((group) => [...group]), seconds, left: seconds * 1000, prompt, before }
    },
    'breakouts.end': ({ id: of }) => {
      if (on?.id !== of) return
      const { before } = on
      on = null
      if (before !== null) pace.comeBackTo(before)
    },
    'breakouts.time': ({ id: of, seconds, leftSeconds }) => {
      if (on?.id !== of) return 'breakouts-over'
      if (seconds === undefined) on.left = Math.min(on.left, leftSeconds * 1000)
      else if (seconds > on.seconds) {
        on.left += (seconds - on.seconds) * 1000
        on.seconds = seconds
      }
    },
    'breakouts.move': ({ id: of, member, group }) => {
      if (on?.id !== of) return 'breakouts-over'
      const to = group === null ? undefined : on.groups[Number(group.at(-1)) - 1]
      if (to?.includes(member)) return
      on.groups = on.groups.map((one) => (one === to ? [...one, member] : one.filter((other) => other !== member)))
    },
  }

  return {
    knows: (type: string) => type in acts,
    act: ({ type, input }: Turn): string | undefined => acts[type]?.(input as never),
    tick: (milliseconds: number): void => {
      if (on && !pace.isResting()) on.left = Math.max(0, on.left - milliseconds)
    },
    picture: () => ({
      on: on && { ...on, groups: on.groups.map((group) => [...group]) },
      /** Sections of groups: two for each time that people were put into pairs. */
      sections: [...begun].sort().flatMap((of) => [`${of}-1`, `${of}-2`]),
    }),
  }
}
