import type { Awareness } from 'y-protocols/awareness'
import { Member } from '../../shared/members.ts'

/** Somebody else in a room. `member` was stamped by the server; `state` is what they show of themselves. */
export type Peer = {
  readonly clientId: number
  readonly member: Member
  readonly state: Readonly<Record<string, unknown>>
}

const EVERY_MS = 50
/** The server refuses more; what is shown longest can best be missed for a moment. */
const STATE_BYTES_MAX = 512
const droppedFirst = ['selected', 'drag', 'cursor']

const knownPeers = new WeakMap<object, Peer>()

/** The others, in the order of their client ids. Each is the same object until their state changes. */
export function peersIn(awareness: Awareness): readonly Peer[] {
  return [...awareness.getStates()]
    .filter(([clientId]) => clientId !== awareness.clientID)
    .sort(([a], [b]) => a - b)
    .flatMap(([clientId, state]) => knownPeers.get(state) ?? peer(clientId, state) ?? [])
}

function peer(clientId: number, state: Record<string, unknown>): Peer | undefined {
  const member = Member.safeParse(state.member)
  if (!member.success) return undefined
  const known = { clientId, member: member.data, state }
  knownPeers.set(state, known)
  return known
}

const waiting = new WeakMap<Awareness, Record<string, unknown>>()
const lastShown = new WeakMap<Awareness, number>()

/** Shows the fields to the others, at most 20 times a second; the last word always gets out. */
export function show(awareness: Awareness, fields: Record<string, unknown>): void {
  const more = waiting.get(awareness)
  if (more) {
    Object.assign(more, fields)
    return
  }
  const wait = EVERY_MS - (performance.now() - (lastShown.get(awareness) ?? Number.NEGATIVE_INFINITY))
  if (wait <= 0) {
    showNow(awareness, fields)
    return
  }
  waiting.set(awareness, { ...fields })
  setTimeout(() => {
    const late = waiting.get(awareness)
    waiting.delete(awareness)
    if (late) showNow(awareness, late)
  }, wait)
}

/** What I would show, where only that I am here may be seen; `open`: what may be, all the same. */
type Hushed = { readonly withheld: Record<string, unknown>; readonly open: readonly string[] }
const hushed = new WeakMap<Awareness, Hushed>()

/**
 * While hushed, others see that I am here and nothing of what I do but the fields that stay open; afterwards, what is so by
 * then.
 */
export function hush(awareness: Awareness, isHushed: boolean, open: readonly string[] = []): void {
  const was = hushed.get(awareness)
  const before = awareness.getLocalState()
  if (before === null || (was ? isHushed && was.open.join() === open.join() : !isHushed)) return
  if (isHushed) {
    const { member: _stamped, ...mine } = was?.withheld ?? before
    hushed.set(awareness, { withheld: mine, open })
    awareness.setLocalState(only(open, mine))
  } else {
    hushed.delete(awareness)
    showNow(awareness, was?.withheld ?? {})
  }
}

function only(fields: readonly string[], state: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(fields.flatMap((field) => (field in state ? [[field, state[field]]] : [])))
}

function showNow(awareness: Awareness, fields: Record<string, unknown>): void {
  const hush = hushed.get(awareness)
  if (hush) {
    Object.assign(hush.withheld, fields)
    if (hush.open.some((field) => field in fields)) awareness.setLocalState(only(hush.open, hush.withheld))
    return
  }
  const before = awareness.getLocalState()
  // Null after the room was closed: nobody is there to be shown.
  if (before === null) return
  lastShown.set(awareness, performance.now())
  // Who it is comes back from the server, stamped; it is not ours to say.
  const { member: _stamped, ...mine } = before
  awareness.setLocalState(fitting({ ...mine, ...fields }))
}

function fitting(state: Record<string, unknown>): Record<string, unknown> {
  let fits = state
  for (const field of droppedFirst) {
    if (new TextEncoder().encode(JSON.stringify(fits)).length <= STATE_BYTES_MAX) break
    fits = { ...fits, [field]: null }
  }
  return fits
}
