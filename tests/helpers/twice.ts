import { newKey } from '../../server/members/keys.ts'
import type { Room } from '../../server/sync/room.ts'
import type { CreatedBoard, Joined } from '../../shared/api.ts'
import type { CommandInput, CommandType } from '../../shared/commands.ts'
import type { RoomKind } from '../../shared/rooms.ts'
import { boardDoc } from '../../shared/schema/board.ts'
import { deckDoc } from '../../shared/schema/deck.ts'
import { privateDoc } from '../../shared/schema/private.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import type { Guest } from './guest.ts'
import { agreementCases } from './twiceAgreements.ts'
import { allianceCases } from './twiceAlliance.ts'
import { checkinCases } from './twiceCheckin.ts'
import { eraseCases } from './twiceErase.ts'
import { tendingCases } from './twiceTending.ts'
import { versionCases } from './twiceVersions.ts'
import { call, type Workshop } from './workshop.ts'

/** A new board with two who facilitate and one who takes part. */
export type Scene = {
  readonly fay: Guest
  readonly gus: Guest
  readonly ana: Guest
  readonly created: CreatedBoard
  readonly stage: StageDoc
  /** Three steps and the prompts of the deck, as seeded. */
  readonly steps: readonly string[]
  readonly prompts: readonly string[]
  readonly sections: readonly string[]
  /** Sends what must be done for the scene. */
  readonly done: <T extends CommandType>(by: Guest, type: T, input: CommandInput<T>) => Promise<void>
  readonly within: (kind: RoomKind, owner: string | null, use: (room: Room) => void) => Promise<void>
  /** Somebody who stands at the door. */
  readonly newcomer: () => Promise<string>
  /** Everything the server holds of the board. */
  readonly all: () => Promise<unknown>
}

export async function sceneOn(workshop: Workshop): Promise<Scene> {
  const created = await workshop.newBoard()
  const board = created.board.id
  const [fay, gus, ana] = await Promise.all([
    workshop.joinBoard(created, 'fay', 'facilitator'),
    workshop.joinBoard(created, 'gus', 'facilitator'),
    workshop.joinBoard(created, 'ana', 'participant'),
  ])
  const { rooms } = workshop.app
  const within: Scene['within'] = (kind, owner, use) =>
    rooms.lend([{ board, kind, owner }], async (room) => {
      room.write(() => use(room))
      await room.committed()
    })
  const [stage, prompts] = await rooms.lend(
    [
      { board, kind: 'stage', owner: null },
      { board, kind: 'deck', owner: null },
    ],
    async (room, deck) => [stageDoc(room.doc), deckDoc(deck.doc).prompts.ids()] as const,
  )
  return {
    ...{ fay, gus, ana, created, stage, prompts, within },
    steps: stage.steps.ids(),
    sections: stage.sections.ids(),
    done: async (by, type, input) => {
      const status = await by.command(type, input)
      if (status !== 204) throw new Error(`${type} for the scene: ${status}`)
    },
    newcomer: async () => {
      const url = `${workshop.address}/api/boards/${board}/join`
      return (await call<Joined>(url, { key: created.keys.participant, name: 'new' })).member.id
    },
    all: async () => {
      const of: Record<string, unknown> = { board: await workshop.store.findBoard({ id: board }) }
      for (const { member } of [fay, gus, ana])
        of[member.id] = await workshop.store.findMember(board, { id: member.id })
      for (const kind of ['stage', 'board', 'deck'] as const) await within(kind, null, (room) => note(kind, room))
      for (const { member } of [fay, gus, ana]) await within('private', member.id, (room) => note(member.name, room))
      return of
      function note(name: string, { doc }: Room): void {
        of[name] = Object.fromEntries([...doc.share.keys()].sort().map((root) => [root, doc.getMap(root).toJSON()]))
      }
    },
  }
}

export type Case<T extends CommandType> = {
  /** What must be so before; what it resolves with is given to `input`. */
  readonly given?: (scene: Scene) => Promise<unknown>
  readonly input: (scene: Scene, given: unknown) => CommandInput<T>
  /** Who sends it; else fay, and after her gus, who facilitates, too. */
  readonly by?: 'ana'
  /** It is about whoever sends it, so another one means something else by it. */
  readonly isOwn?: true
}

const sealed = async ({ done, fay, within, prompts, ana }: Scene): Promise<void> => {
  await within('deck', null, ({ doc }) => deckDoc(doc).prompts.patch(prompts[0] ?? '', { mode: 'private' }))
  await done(fay, 'prompt.reveal', { promptId: prompts[0] ?? '' })
  await within('private', ana.member.id, ({ doc }) =>
    privateDoc(doc).drafts.put('d', { text: 'mine', prompt: prompts[0] ?? '' }),
  )
}
const shown = ({ done, fay, prompts }: Scene) => done(fay, 'prompt.reveal', { promptId: prompts[0] ?? '' })
const round = async (scene: Scene): Promise<void> => {
  await shown(scene)
  const order = [scene.ana, scene.gus, scene.fay].map(({ member }) => member.id)
  await scene.done(scene.fay, 'round.start', { promptId: scene.prompts[0] ?? '', by: 'given', order })
}
const timed = ({ done, fay }: Scene) => done(fay, 'timer.start', { seconds: 300 })
const groupsOf = ({ fay, ana }: Scene) => ({
  ...{ id: 'b', size: 2, minutes: 10, question: 'What do you need?', groups: [[fay.member.id, ana.member.id]] },
})
const grouped = (scene: Scene) => scene.done(scene.fay, 'breakouts.start', groupsOf(scene) as never)
const guided = ({ done, fay }: Scene) => done(fay, 'guide.start', {})
const whereIs = ({ stage }: Scene) => {
  const { step, prompt } = stage.session.get()
  return { step, prompt }
}
const begun = async (scene: Scene): Promise<void> => {
  await guided(scene)
  await scene.done(scene.ana, 'guide.next', whereIs(scene))
}
const vote = { vote: 'v', kind: 'fist', question: 'Can you live with it?', isNamed: true } as const
const asked = ({ done, fay }: Scene) => done(fay, 'vote.open', vote)
const scaleSet: CommandInput<'scales.ask'> = {
  ...{ set: 's', isNamed: true },
  scales: [{ vote: 'sv', topic: 'Feedback', question: 'How do you like to hear it?', ends: ['direct', 'gentle'] }],
}
const scalesAsked = ({ done, fay }: Scene) => done(fay, 'scales.ask', scaleSet)
const scalesClosed = async (scene: Scene): Promise<void> => {
  await scalesAsked(scene)
  await scene.done(scene.ana, 'vote.cast', { vote: 'sv', choices: 5 })
  await scene.done(scene.gus, 'vote.cast', { vote: 'sv', choices: 95 })
  await scene.done(scene.fay, 'scales.close', { set: 's' })
}
const area = { title: 'Ours', at: [4000, 4000] as [number, number], size: [600, 600] as [number, number] }
const added = ({ done, fay }: Scene) => done(fay, 'section.add', { section: 'new', ...area })
const proxy = ({ done, fay }: Scene) => done(fay, 'proxy.add', { member: 'kim', name: 'Kim' })
const atDoor = async ({ done, fay, newcomer }: Scene): Promise<string> => {
  await done(fay, 'door.set', { door: 'waiting' })
  return newcomer()
}
const step = { step: 's', title: 'One more', minutes: 5, section: null, order: 'a9' }

/** Each command with a scene in which it does something. A command that is missing here does not compile. */
export const cases: { readonly [T in CommandType]: Case<T> } = {
  ...eraseCases,
  'prompt.reveal': { input: ({ prompts }) => ({ promptId: prompts[0] ?? '', from: null }) },
  'drafts.reveal': { given: sealed, input: ({ prompts }) => ({ promptId: prompts[0] ?? '' }) },
  'seat.ready': { given: sealed, by: 'ana', input: ({ prompts }) => ({ promptId: prompts[0] ?? '', ready: true }) },
  'prompt.rest': { given: shown, input: () => ({}) },
  'vote.open': { input: () => vote },
  'vote.cast': { given: asked, by: 'ana', input: () => ({ vote: 'v', choices: 4 }) },
  'vote.close': { given: asked, input: () => ({ vote: 'v' }) },
  'vote.rest': {
    given: async (scene) => {
      await asked(scene)
      await scene.done(scene.fay, 'vote.close', { vote: 'v' })
    },
    input: () => ({ vote: 'v' }),
  },
  'step.go': {
    input: ({ steps, stage }) => ({ step: steps[1] ?? '', from: stage.session.get().step }),
  },
  'step.add': { input: () => step },
  'step.change': { input: ({ steps }) => ({ step: steps[0] ?? '', title: 'Said better', minutes: 9 }) },
  'step.remove': { given: ({ done, fay }) => done(fay, 'step.add', step), input: () => ({ step: 's' }) },
  'step.undo': {
    given: async ({ done, fay, steps }) => {
      for (const one of steps.slice(0, 2)) await done(fay, 'step.go', { step: one })
    },
    input: ({ steps }) => ({ step: steps[1] ?? '' }),
  },
  'hand.raise': { by: 'ana', input: () => ({ raised: true }) },
  'hand.clear': { given: ({ done, ana }) => done(ana, 'hand.raise', { raised: true }), input: () => ({}) },
  'round.start': { given: shown, input: ({ prompts }) => ({ promptId: prompts[0] ?? '', by: 'random' }) },
  'round.next': { given: round, input: ({ ana }) => ({ from: ana.member.id }) },
  'round.skip': { given: round, input: ({ gus }) => ({ member: gus.member.id }) },
  'round.end': { given: round, input: () => ({}) },
  'break.call': { given: timed, input: () => ({}) },
  'break.end': {
    given: async (scene) => {
      await timed(scene)
      await scene.done(scene.ana, 'break.call', {})
    },
    input: () => ({}),
  },
  'session.pause': { given: timed, input: () => ({ paused: true }) },
  'section.lock': { input: ({ sections }) => ({ section: sections[0] ?? '', locked: true }) },
  'spotlight.set': { input: ({ sections }) => ({ on: { kind: 'section', id: sections[0] ?? '' } }) },
  'people.gather': { input: ({ sections }) => ({ at: { kind: 'section', id: sections[0] ?? '' } }) },
  'people.follow': { isOwn: true, input: () => ({ on: true }) },
  'cursors.hide': { input: () => ({ hidden: true }) },
  'guide.start': { input: () => ({}) },
  'guide.end': { given: guided, input: () => ({}) },
  'guide.next': { given: guided, by: 'ana', input: whereIs },
  'guide.back': {
    given: async (scene) => {
      await begun(scene)
      await scene.done(scene.ana, 'guide.next', whereIs(scene))
    },
    by: 'ana',
    input: whereIs,
  },
  'guide.skip': { given: begun, by: 'ana', input: whereIs },
  'guide.show': {
    given: async (scene) => {
      await sealed(scene)
      await guided(scene)
    },
    by: 'ana',
    input: ({ prompts }) => ({ promptId: prompts[0] ?? '' }),
  },
  'guide.turn': { given: begun, by: 'ana', input: ({ stage }) => ({ from: stage.session.get().guide?.turn ?? '' }) },
  'guide.pause': { given: guided, by: 'ana', input: () => ({ paused: true }) },
  'guide.time': {
    given: begun,
    by: 'ana',
    input: ({ stage }) => ({ seconds: 60, from: stage.timer.get().endsAt ?? 0 }),
  },
  'breakouts.start': { input: (scene) => groupsOf(scene) as never },
  'breakouts.move': { given: grouped, input: ({ gus }) => ({ id: 'b', member: gus.member.id, group: 'b-1' }) },
  'breakouts.time': { given: grouped, input: () => ({ id: 'b', seconds: 660 }) },
  'breakouts.end': { given: grouped, input: () => ({ id: 'b' }) },
  'heard.say': {
    isOwn: true,
    given: ({ within, fay, ana }) =>
      within('board', null, ({ doc }) => {
        const { notes, comments } = boardDoc(doc)
        notes.put('n', { text: 'Trust', author: fay.member.id })
        comments.put('c', { about: 'n', text: 'You keep your word', author: ana.member.id, heard: true })
      }),
    input: () => ({ comment: 'c', yes: true, text: 'You keep your word' }),
  },
  'ask.answer': {
    given: ({ within, ana }) =>
      within('board', null, ({ doc }) => boardDoc(doc).notes.put('n', { text: 'Feedback, please', to: ana.member.id })),
    by: 'ana',
    input: () => ({ note: 'n', reply: 'yes' }),
  },
  'scales.ask': { input: () => scaleSet },
  'scales.close': { given: scalesAsked, input: () => ({ set: 's' }) },
  'scales.show': { given: scalesClosed, input: () => ({ set: 's', shown: true }) },
  'scales.rest': { given: scalesClosed, input: () => ({ set: 's' }) },
  ...tendingCases,
  'tension.put': { given: scalesClosed, input: () => ({ vote: 'sv', on: true }) },
  'tension.settle': {
    given: async (scene) => {
      await scalesClosed(scene)
      await scene.done(scene.ana, 'tension.put', { vote: 'sv', on: true })
    },
    by: 'ana',
    input: () => ({ tension: 'sv', on: true }),
  },
  ...agreementCases,
  ...allianceCases,
  ...checkinCases,
  ...versionCases,
  'timer.start': { input: () => ({ seconds: 300 }) },
  'timer.pause': { given: timed, input: () => ({}) },
  'timer.resume': {
    given: async (scene) => {
      await timed(scene)
      await scene.done(scene.fay, 'timer.pause', {})
    },
    input: () => ({}),
  },
  'timer.add': { given: timed, input: ({ stage }) => ({ seconds: 60, from: stage.timer.get().endsAt ?? 0 }) },
  'timer.stop': { given: timed, input: () => ({}) },
  'board.lock': { input: () => ({ locked: true }) },
  'board.structure': { input: () => ({ by: 'everybody' }) },
  'board.rename': { input: () => ({ title: 'Ours' }) },
  'section.add': { input: () => ({ section: 'new', ...area }) },
  'section.rename': { given: added, input: () => ({ section: 'new', title: 'Said better' }) },
  'section.place': { given: added, input: () => ({ section: 'new', at: [5000, 5000], size: [700, 700] }) },
  'section.order': { given: added, input: () => ({ section: 'new', order: 'Zz' }) },
  'section.collapse': { given: added, input: () => ({ section: 'new', collapsed: true }) },
  'section.remove': { given: added, input: () => ({ section: 'new' }) },
  'section.restore': {
    given: async (scene) => {
      await added(scene)
      await scene.done(scene.fay, 'section.remove', { section: 'new' })
    },
    input: () => ({ section: 'new' }),
  },
  'item.lock': { input: () => ({ items: ['n1', 'n2'], locked: true }) },
  'link.rotate': { given: async () => newKey(), input: (_scene, key) => ({ role: 'participant', key: String(key) }) },
  'code.rotate': { input: ({ created }) => ({ code: created.code }) },
  'link.revoke': { input: () => ({ role: 'participant' }) },
  'member.rename': { input: ({ ana }) => ({ member: ana.member.id, name: 'Ana', color: 3 }) },
  'member.role': { input: ({ ana }) => ({ member: ana.member.id, role: 'facilitator' }) },
  'member.remove': { input: ({ ana }) => ({ member: ana.member.id }) },
  'member.leave': { by: 'ana', input: () => ({}) },
  'session.handOver': { isOwn: true, input: ({ ana }) => ({ to: ana.member.id }) },
  'session.standIn': {
    by: 'ana',
    given: ({ within, stage }) =>
      within('stage', null, () => stage.session.patch({ facilitatorLostAt: Date.now() - 100_000 })),
    input: () => ({}),
  },
  'door.set': { given: atDoor, input: () => ({ door: 'open' }) },
  'door.passphrase': { input: () => ({ passphrase: 'plum and pear' }) },
  'member.admit': { given: atDoor, input: (_scene, id) => ({ member: String(id) }) },
  'member.refuse': { given: atDoor, input: (_scene, id) => ({ member: String(id) }) },
  'proxy.add': { input: () => ({ member: 'kim', name: 'Kim' }) },
  'proxy.remove': { given: proxy, input: () => ({ member: 'kim' }) },
  'proxy.give': { given: proxy, input: ({ ana }) => ({ member: 'kim', to: ana.member.id }) },
  'session.proxies': { input: () => ({ by: 'facilitators' }) },
}
