import { optional } from 'zod/mini'
import { After, type CommandInput, type CommandType, commands, isCommandType } from '../../shared/commands.ts'
import type { RoomKind } from '../../shared/rooms.ts'
import { rooms as rules, unlocked } from '../../shared/rooms.ts'
import { Problem } from '../problem.ts'
import { caughtUp } from '../sync/caughtUp.ts'
import type { Turns } from '../sync/turns.ts'
import { comeAlive, mayComeAlive } from './alliance/alive.ts'
import { allianceHandlers } from './alliance/handlers.ts'
import { streetHandlers } from './asks.ts'
import { lockBoard, renameBoard, setStructure } from './board.ts'
import { breakoutHandlers } from './breakouts.ts'
import { changeHandlers } from './changes.ts'
import { checkinHandlers } from './checkins/handlers.ts'
import type { Context, Handler } from './context.ts'
import { admit, refuse, setDoor, setPassphrase } from './door.ts'
import { revealDrafts } from './drafts.ts'
import { eraseHandlers } from './erase.ts'
import { guideHandlers } from './guide.ts'
import { heardHandlers } from './heard.ts'
import { lockItems } from './items.ts'
import { revokeLink, rotateCode, rotateLink } from './links.ts'
import { leaveBoard, removeMember, renameMember } from './members.ts'
import { paceHandlers } from './pace.ts'
import { planHandlers } from './plan.ts'
import { restPrompt, revealPrompt } from './prompt.ts'
import { addProxy, giveProxy, removeProxy, setProxies } from './proxies.ts'
import { setReady } from './ready.ts'
import { handOver, setRole, standIn } from './roles.ts'
import { scaleHandlers } from './scales.ts'
import {
  addSection,
  collapseSection,
  orderSection,
  placeSection,
  removeSection,
  renameSection,
  restoreSection,
} from './sections.ts'
import { tendingHandlers } from './signals.ts'
import { goToStep } from './steps.ts'
import { tensionHandlers } from './tensions.ts'
import { addTime, pauseTimer, resumeTimer, startTimer, stopTimer } from './timer.ts'
import { versionHandlers } from './versions.ts'
import { castVote, closeVote, openVote, restVote } from './votes.ts'

const handlers: { readonly [T in CommandType]: Handler<T> } = {
  'prompt.reveal': revealPrompt,
  'drafts.reveal': revealDrafts,
  'seat.ready': setReady,
  'prompt.rest': restPrompt,
  'step.go': goToStep,
  'vote.open': openVote,
  'vote.cast': castVote,
  'vote.close': closeVote,
  'vote.rest': restVote,
  ...planHandlers,
  ...paceHandlers,
  ...guideHandlers,
  ...breakoutHandlers,
  ...heardHandlers,
  ...streetHandlers,
  ...scaleHandlers,
  ...tensionHandlers,
  ...tendingHandlers,
  ...changeHandlers,
  ...allianceHandlers,
  ...versionHandlers,
  ...checkinHandlers,
  'timer.start': startTimer,
  'timer.pause': pauseTimer,
  'timer.resume': resumeTimer,
  'timer.add': addTime,
  'timer.stop': stopTimer,
  'board.lock': lockBoard,
  'board.structure': setStructure,
  'board.rename': renameBoard,
  'section.add': addSection,
  'section.rename': renameSection,
  'section.place': placeSection,
  'section.order': orderSection,
  'section.collapse': collapseSection,
  'section.remove': removeSection,
  'section.restore': restoreSection,
  'item.lock': lockItems,
  ...eraseHandlers,
  'link.rotate': rotateLink,
  'code.rotate': rotateCode,
  'link.revoke': revokeLink,
  'member.rename': renameMember,
  'member.role': setRole,
  'member.remove': removeMember,
  'member.leave': leaveBoard,
  'session.handOver': handOver,
  'session.standIn': standIn,
  'door.set': setDoor,
  'door.passphrase': setPassphrase,
  'member.admit': admit,
  'member.refuse': refuse,
  'proxy.add': addProxy,
  'proxy.remove': removeProxy,
  'proxy.give': giveProxy,
  'session.proxies': setProxies,
}

/**
 * Runs the command in `body`, as its sender may, one at a time a board. Resolves once it is durable;
 * throws a Problem and changes nothing otherwise. `current` reads the board and the sender as they are when its turn comes.
 */
export async function run(body: unknown, first: Context, turns: Turns, current: () => Promise<Context>): Promise<void> {
  const { type, input } = understand(body, first)
  await waitForOwnEdits(body, first)
  await turns.take(first.board.id, async () => {
    const context = await current()
    if (!mayGive(type, context) && mayGive(type, first))
      throw new Problem(409, 'role-changed', 'Somebody else facilitates since a moment ago. Ask them to do it.')
    understand(body, context)
    await dispatch(type, input, context)
    if (mayComeAlive.has(type)) await comeAlive(context)
    context.readyCounts.recountOnce(context.board.id)
  })
}

/** Which command it is, and that its sender may give it. */
function understand(body: unknown, context: Context): { readonly type: CommandType; readonly input: unknown } {
  const type: unknown = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined
  if (!isCommandType(type))
    throw new Problem(400, 'command-unknown', 'This command does not exist. Reload the page and try again.')
  const { input } = commands[type]
  if (!mayGive(type, context))
    throw new Problem(403, 'not-yours', 'Only a facilitator can do this. Ask the one who runs the session.')
  const parsed = input.safeParse(body)
  if (!parsed.success)
    throw new Problem(400, 'command-malformed', parsed.error.issues[0]?.message ?? 'This command is incomplete.')
  return { type, input: parsed.data }
}

function mayGive(type: CommandType, { member }: Context): boolean {
  return (commands[type].by as readonly string[]).includes(member.role)
}

function dispatch<T extends CommandType>(type: T, input: unknown, context: Context): Promise<void> {
  const handler: Handler<T> = handlers[type]
  return handler(input as CommandInput<T>, context)
}

/** A command must not overtake what its sender wrote before it. */
async function waitForOwnEdits(body: unknown, context: Context): Promise<void> {
  const after = optional(After).safeParse((body as { after?: unknown }).after)
  if (!after.success)
    throw new Problem(
      400,
      'after-malformed',
      'What this command waits for could not be read. Reload the page and try again.',
    )
  for (const [kind, [client, clock]] of Object.entries(after.data ?? {}) as [RoomKind, [number, number]][]) {
    const owner = kind === 'private' ? context.member.id : null
    if (rules[kind].access(context.member, unlocked(owner)) === 'none')
      throw new Problem(403, 'not-yours', 'This command waits for a room that is not yours.')
    const came = await context.rooms.lend([{ board: context.board.id, kind, owner }], (room) =>
      caughtUp(room, client, clock),
    )
    if (!came)
      throw new Problem(
        409,
        'edits-missing',
        'Your last edits have not arrived yet. Check your connection and try again.',
      )
  }
}
