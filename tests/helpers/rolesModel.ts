import fc from 'fast-check'
import { type CommandType, commands } from '../../shared/commands.ts'
import type { Wish } from './interleaved.ts'
import type { Turn } from './paceModel.ts'

const seat = (upTo: number) => fc.nat(upTo).map((at) => `@${at}`)

/** The session goes from hand to hand, and mostly back, so that two go on leading. */
export const roleWishes: readonly Wish[] = [
  [4, 'session.handOver', fc.record({ to: seat(2) })],
  [6, 'member.role', fc.record({ member: seat(1), role: fc.constant('facilitator') })],
  [2, 'member.role', fc.record({ member: seat(2), role: fc.constant('participant') })],
]

/** Who may lead after commands one by one: the first two of `ids` to begin with. */
export function rolesModel(ids: readonly string[], letGo: (who: string) => void) {
  const leaders = new Set(ids.slice(0, 2))
  let changes = 0
  const lead = (who: string, leads: boolean): void => {
    if (leaders.has(who) === leads) return
    changes++
    if (leads) leaders.add(who)
    else leaders.delete(who)
    if (!leads) letGo(who)
  }

  const acts: Readonly<Record<string, (input: Turn['input'], by: string) => string | undefined>> = {
    'session.handOver': ({ to }, by) => {
      const whom = String(to)
      if (!leaders.has(by)) return leaders.has(whom) ? undefined : 'not-yours'
      if (whom === by) return 'to-oneself'
      lead(whom, true)
      lead(by, false)
    },
    'member.role': ({ member, role }) => {
      const whom = String(member)
      if (role === 'participant' && [...leaders].every((id) => id === whom)) return 'last-facilitator'
      lead(whom, role === 'facilitator')
    },
  }
  /** What may be said by participants is said of themselves alone. */
  const isOwn = ({ by, type, input }: Turn): boolean => {
    if (type === 'hand.raise') return input.member === undefined || input.member === by
    if (type === 'round.next') return input.from === by
    return type !== 'breakouts.move' || (input.member === by && input.group !== null)
  }

  return {
    knows: (type: string) => type in acts,
    act: ({ by, type, input }: Turn) => acts[type]?.(input, by),
    leads: (who: string) => leaders.has(who),
    /** How often anybody's role changed. */
    changes: () => changes,
    /** Why whoever sends it may not, by now. */
    refusal: (turn: Turn): string | undefined => {
      if (leaders.has(turn.by)) return undefined
      const by: readonly string[] = commands[turn.type as CommandType].by
      return by.includes('participant') && isOwn(turn) ? undefined : 'not-yours'
    },
    picture: () => [...leaders].sort(),
  }
}
