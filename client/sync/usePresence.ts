import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { Member, Role } from '../../shared/members.ts'
import type { RoomKind } from '../../shared/rooms.ts'
import type { Seat } from '../../shared/schema/stage.ts'
import { useMe, useRoom, useStage } from './BoardSession.tsx'
import { type Peer, peersIn, show } from './presence.ts'
import { useAll } from './useRecord.ts'

/** The other connections in a room, with whom the server says they are and what they show of themselves. */
export function usePeers(kind: RoomKind): readonly Peer[] {
  const { awareness } = useRoom(kind)
  const store = peerStoreOf(awareness)
  return useSyncExternalStore(store.subscribe, store.get)
}

/** Everybody who is here, me included: facilitators first, then in the order they joined. */
export function usePeopleHere(): readonly Member[] {
  const me = useMe()
  const peers = usePeers('stage')
  const seats = useAll(useStage().members)
  return useMemo(() => peopleHere(me, peers, seats), [me, peers, seats])
}

/** Shows fields of mine to the others in the room; merged with what I showed before. */
export function useSetPresence(kind: RoomKind): (fields: Record<string, unknown>) => void {
  const { awareness } = useRoom(kind)
  return useCallback((fields) => show(awareness, fields), [awareness])
}

type PeerStore = { readonly get: () => readonly Peer[]; readonly subscribe: (notify: () => void) => () => void }

const stores = new WeakMap<Awareness, PeerStore>()

function peerStoreOf(awareness: Awareness): PeerStore {
  const known = stores.get(awareness)
  if (known) return known
  const listeners = new Set<() => void>()
  let peers = peersIn(awareness)
  awareness.on('change', () => {
    const now = peersIn(awareness)
    // My own changes come by here too, and change nobody else.
    if (now.length === peers.length && now.every((peer, at) => peer === peers[at])) return
    peers = now
    for (const notify of listeners) notify()
  })
  const store: PeerStore = {
    get: () => peers,
    subscribe: (notify) => {
      listeners.add(notify)
      return () => listeners.delete(notify)
    },
  }
  stores.set(awareness, store)
  return store
}

const roleOrder: readonly Role[] = ['facilitator', 'participant', 'viewer']

function peopleHere(me: Member, peers: readonly Peer[], seats: ReadonlyMap<string, Seat>): readonly Member[] {
  const present = new Map([...peers.map(({ member }) => member), me].map((member) => [member.id, member]))
  const joinedAt = (id: string) => seats.get(id)?.joinedAt ?? Number.POSITIVE_INFINITY
  // Their sockets are closed a moment later.
  const isGone = (id: string) => (seats.get(id)?.leftAt ?? null) !== null
  return [...present.values()]
    .filter(({ id }) => id === me.id || !isGone(id))
    .map((member) => ({ ...member, ...called(seats.get(member.id)) }))
    .sort(
      (a, b) =>
        roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role) ||
        compare(joinedAt(a.id), joinedAt(b.id)) ||
        compare(a.id, b.id),
    )
}

/** The name, colour and role somebody has by now; presence may still carry those they came with. */
function called(seat: Seat | undefined): Partial<Member> {
  return seat ? { name: seat.name, color: seat.color, role: seat.role } : {}
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
