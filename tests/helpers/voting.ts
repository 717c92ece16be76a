import type { CommandInput } from '../../shared/commands.ts'
import type { Guest, Opened } from './guest.ts'
import { startWorkshop, type Workshop } from './workshop.ts'

type Watcher = { readonly guest: Guest; readonly stage: Opened<'stage'> }

export type VotingRoom = AsyncDisposable & {
  readonly workshop: Workshop
  /** Two facilitators. */
  readonly fay: Guest
  readonly gus: Guest
  /** Participants. */
  readonly people: readonly Guest[]
  /** Everybody, facilitators and a projector included, with all rooms open that are theirs. */
  readonly watchers: readonly Watcher[]
  /** The stage as the projector sees it. */
  readonly stage: Opened<'stage'>
}

/** A workshop in which two facilitators, `count` participants and a projector have all their rooms open. */
export async function votingRoom(count: number): Promise<VotingRoom> {
  const workshop = await startWorkshop()
  const [fay, gus, wall] = await Promise.all([
    workshop.join('fay', 'facilitator'),
    workshop.join('gus', 'facilitator'),
    workshop.join('wall', 'viewer'),
  ])
  const people = await Promise.all(Array.from({ length: count }, (_, at) => workshop.join(`p${at}`, 'participant')))
  const watchers = await Promise.all([fay, gus, ...people, wall].map(enter))
  const { stage } = watchers.at(-1) as Watcher
  return { workshop, fay, gus, people, watchers, stage, [Symbol.asyncDispose]: () => workshop[Symbol.asyncDispose]() }
}

async function enter(guest: Guest): Promise<Watcher> {
  const { role } = guest.member
  if (role === 'facilitator') await guest.open('deck')
  if (role !== 'viewer') await guest.open('private')
  await guest.open('board')
  return { guest, stage: await guest.open('stage') }
}

type Asked = CommandInput<'vote.open'>

/** Votes to open, one of each kind; dots and pick between `keep`, `stop` and `start`. */
export const asks = {
  dots: (vote: string, more: Partial<Asked> = {}): Asked => ({
    ...{ vote, kind: 'dots', question: 'What first?', options: threeOptions, dots: 3, perOption: 2, isNamed: true },
    ...more,
  }),
  pick: (vote: string, more: Partial<Asked> = {}): Asked => ({
    ...{ vote, kind: 'pick', question: 'Which one?', options: threeOptions, isNamed: true },
    ...more,
  }),
  fist: (vote: string, more: Partial<Asked> = {}): Asked => ({
    ...{ vote, kind: 'fist', question: 'Can you live with it?', isNamed: true },
    ...more,
  }),
  scale: (vote: string, more: Partial<Asked> = {}): Asked => ({
    ...{ vote, kind: 'scale', question: 'How do you like to hear it?', ends: ['direct', 'gentle'], isNamed: true },
    ...more,
  }),
}

const threeOptions = ['keep', 'stop', 'start'].map((id) => ({ id, text: `We ${id}` }))

/** Frames and bodies a guest received from a moment on, as one; without presence, which tells who is here. */
export function heardSince({ received }: Guest, from: number): Buffer {
  const PRESENCE = 1
  return Buffer.concat(received.slice(from).filter((bytes) => bytes[0] !== PRESENCE))
}
