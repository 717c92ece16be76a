import { expect, test } from 'vitest'
import { type PresenceState, readFrame, readPresence } from '../../server/sync/frames.ts'
import { Presence } from '../../server/sync/presence.ts'
import type { Member } from '../../shared/members.ts'

const member = (id: string, role: Member['role'] = 'participant'): Member => ({ id, name: id, role, color: 0 })
const stamped = (who: Member, own: object = {}) => JSON.stringify({ ...own, member: who })
const said = (client: number, clock: number, state: string): PresenceState => ({ client, clock, state })

/** What peers are sent next: each client's clock and state. */
function news(presence: Presence): Readonly<Record<number, readonly [clock: number, state: unknown]>> {
  const frame = presence.news()
  if (!frame) return {}
  const read = readFrame(frame.message)
  if (read.kind !== 'awareness') throw new Error('This is no presence.')
  return Object.fromEntries(
    readPresence(read.states).map(({ client, clock, state }) => [client, [clock, JSON.parse(state)]]),
  )
}

const ana = member('ana')

test('[PRV-24] what another server tells in the clear goes to nobody here while an anonymous prompt is shown, nor when', () => {
  const presence = new Presence()
  presence.hearElsewhere('n1', [said(1, 5, stamped(ana, { at: [1, 1] }))], false)
  expect(news(presence)).toEqual({ 1: [5, { at: [1, 1], member: ana }] })
  presence.seal(true)
  expect(news(presence)).toEqual({ 1: [6, { member: ana }] })
  for (let clock = 6; clock < 40; clock++)
    expect(presence.hearElsewhere('n1', [said(1, clock, stamped(ana, { at: [clock, 1] }))], false)).toBe(false)
  expect(news(presence)).toEqual({})
  // With the beat all are told of anew, however much they did.
  presence.hearElsewhere('n1', [said(2, 900, stamped(member('ben')))], false)
  expect(news(presence)).toEqual({ 2: [900, { member: member('ben') }] })
  presence.beat()
  expect(news(presence)).toEqual({ 1: [7, { member: ana }], 2: [901, { member: member('ben') }] })
  presence.seal(false)
  expect(news(presence)[1]).toEqual([39, { at: [39, 1], member: ana }])
})

test('[PRV-37] who facilitates points on all servers while an anonymous prompt is shown', () => {
  const presence = new Presence()
  const fay = member('fay', 'facilitator')
  presence.seal(true)
  presence.hearElsewhere('n1', [said(1, 1, stamped(fay, { laser: [1, 2], at: [3, 4] }))], false)
  expect(news(presence)).toEqual({ 1: [1, { laser: [1, 2], member: fay }] })
})

test('[SYN-80] an id is of whom it was first heard; who says it is another’s is not heard', () => {
  const presence = new Presence()
  presence.tell(ana, said(1, 1, '{"at":[1,1]}'))
  expect(presence.hearElsewhere('n1', [said(1, 99, stamped(member('mal'), { at: [6, 6] }))], true)).toBe(false)
  expect(presence.ownerOf(1)).toBe('ana')
  expect(news(presence)[1]).toEqual([1, { at: [1, 1], member: ana }])
  presence.leave(1)
  expect(news(presence)[1]?.[1]).toBeNull()
  expect(presence.ownerOf(1)).toBe('ana')
})

test('[SYN-81] clocks that people here are sent never go back, through moves, silence and returns', () => {
  const presence = new Presence()
  const clocks: number[] = []
  const note = () => {
    const [clock] = news(presence)[1] ?? []
    if (clock !== undefined) clocks.push(clock)
  }
  presence.tell(ana, said(1, 10, '{"at":[1,1]}'))
  note()
  presence.hearElsewhere('n1', [said(1, 12, stamped(ana, { at: [2, 2] }))], false)
  note()
  // Her first connection, which still looked open, ends: she is still there by the other.
  presence.leave(1)
  note()
  expect(presence.everybody()).toBeDefined()
  presence.hearElsewhere('n2', [said(1, 11, stamped(ana, { at: [9, 9] }))], true)
  note()
  expect(Buffer.from(presence.everybody()?.message ?? []).toString()).toContain('"at":[2,2]')
  presence.hearElsewhere('n1', [], true)
  note()
  presence.hearElsewhere('n2', [], true)
  note()
  expect(presence.everybody()).toBeUndefined()
  presence.tell(ana, said(1, 3, '{"at":[3,3]}'))
  note()
  expect(clocks).toEqual([...new Set(clocks)].toSorted((a, b) => a - b))
  expect(clocks.length).toBe(5)
})

test('[SYN-81] other servers are told of own people alone, and that they went when they are with another', () => {
  const presence = new Presence()
  presence.tell(ana, said(1, 10, '{"at":[1,1]}'))
  expect(presence.ownNews().map(({ client }) => client)).toEqual([1])
  presence.hearElsewhere('n1', [said(2, 1, stamped(member('ben')))], false)
  expect(presence.ownNews()).toEqual([])
  presence.hearElsewhere('n1', [said(1, 12, stamped(ana, { at: [2, 2] }))], false)
  expect(presence.ownNews().map(({ client, state }) => [client, state])).toEqual([[1, 'null']])
  expect(presence.own()).toEqual([])
})

test('[SYN-80] what makes no sense from another server is nobody', () => {
  const presence = new Presence()
  for (const state of ['', 'null', '{', '7', '{"member":7}', '{"member":{"id":7}}', '{"at":[1,1]}'])
    expect([state, presence.hearElsewhere('n1', [said(1, 1, state)], false)]).toEqual([state, false])
  expect(presence.ownerOf(1)).toBeUndefined()
})
