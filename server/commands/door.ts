import { deckDoc } from '../../shared/schema/deck.ts'
import { isCurrent } from '../members/authorize.ts'
import { sealed } from '../members/passphrase.ts'
import { takeSeat } from '../members/takeSeat.ts'
import { Problem } from '../problem.ts'
import type { MemberRecord } from '../store/store.ts'
import { type Context, type Handler, ours } from './context.ts'
import { memberUnknown } from './seats.ts'
import { onStage } from './stage.ts'

export const setDoor: Handler<'door.set'> = async ({ door }, context) => {
  await onStage(context, ({ session }) => session.patch({ door }))
  if (door !== 'open') return
  const waiting = await context.rooms.lend([ours(context, 'deck')], async ({ doc }) => deckDoc(doc).waiting.ids())
  for (const id of waiting) {
    const newcomer = await context.store.findMember(context.board.id, { id })
    const isWelcome = newcomer?.out === 'waiting' || newcomer?.out === undefined
    if (newcomer && isWelcome && isCurrent(context.board, newcomer)) await letIn(newcomer, context)
    else await forget(id, context)
  }
}

export const setPassphrase: Handler<'door.passphrase'> = async ({ passphrase }, context) => {
  const { board, store } = context
  await store.save({ board: { ...board, passphrase: passphrase === null ? null : await sealed(passphrase) } })
  await onStage(context, ({ session }) => session.patch({ hasPassphrase: passphrase !== null }))
}

export const admit: Handler<'member.admit'> = async ({ member: id }, context) => {
  const newcomer = await newcomerOf(id, context)
  if (newcomer.out === 'refused')
    throw new Problem(409, 'refused', 'Somebody has sent them away already. They can ask again by the link.')
  if (newcomer.out === 'removed')
    throw new Problem(409, 'member-gone', 'They are not on this board any more. Ask them to open the link again.')
  // Whoever is in may still stand at the door, when the server was stopped before all of that was done.
  if (newcomer.out === undefined && !(await isAtDoor(id, context))) return
  if (!isCurrent(context.board, newcomer))
    throw new Problem(409, 'member-gone', 'Their link was replaced while they waited. Give them the new one.')
  await letIn(newcomer, context)
}

export const refuse: Handler<'member.refuse'> = async ({ member: id }, context) => {
  const newcomer = await newcomerOf(id, context)
  if (newcomer.out === undefined)
    throw new Problem(409, 'admitted', 'Somebody has let them in already. Remove them if they should not be here.')
  if (newcomer.out === 'waiting') await context.store.save({ member: { ...newcomer, out: 'refused' } })
  await forget(id, context)
}

async function newcomerOf(id: string, { store, board }: Context): Promise<MemberRecord> {
  const newcomer = await store.findMember(board.id, { id })
  if (!newcomer) throw memberUnknown()
  return newcomer
}

function isAtDoor(id: string, context: Context): Promise<boolean> {
  return context.rooms.lend([ours(context, 'deck')], async ({ doc }) => deckDoc(doc).waiting.get(id) !== undefined)
}

async function letIn({ out: _out, ...newcomer }: MemberRecord, context: Context): Promise<void> {
  await context.store.save({ member: newcomer })
  await takeSeat(newcomer, context.rooms)
  await forget(newcomer.id, context)
}

function forget(id: string, context: Context): Promise<void> {
  return context.rooms.lend([ours(context, 'deck')], async (room) => {
    room.write(() => deckDoc(room.doc).waiting.delete(id))
    await room.committed()
  })
}
