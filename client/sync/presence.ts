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

/** What I would show, where only that I am here may be seen. */
const hushed = new WeakMap<Awareness, Record<string, unknown>>()

/** While hushed, others see that I am here and nothing of what I do; afterwards, what is so by then. */
export function hush(awareness: Awareness, isHushed: boolean): void {
  const withheld = hushed.get(awareness)
  const before = awareness.getLocalState()
  if (before === null || isHushed === (withheld !== undefined)) return
  if (isHushed) {
    const { member: _stamped, ...mine } = before
    hushed.set(awareness, mine)
    awareness.setLocalState({})
  } else {
    hushed.delete(awareness)
    showNow(awareness, withheld ?? {})
  }
}

function showNow(awareness: Awareness, fields: Record<string, unknown>): void {
  const withheld = hushed.get(awareness)
  if (withheld) {
    Object.assign(withheld, fields)
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
