import { newKey } from '../../../server/members/keys.ts'
import type { Role } from '../../../shared/members.ts'
import type { Act } from './acts.ts'
import { NOW } from './ledger.ts'
import type { Table } from './table.ts'

/** Who comes, goes, and may what. */
export const people: Readonly<Record<string, Act>> = {
  comes: async (table) => {
    const role =
      table.dice.one<Role>(['participant', 'participant', 'participant', 'viewer', 'facilitator']) ?? 'viewer'
    await table.join(role)
  },
  isRemoved: async (table) => {
    const [by, soul] = [table.someone('facilitator'), table.someone()]
    if (!by || !soul || by === soul) return
    const { status } = await by.command('member.remove', { member: soul.id })
    if (status === 204) table.left(soul)
  },
  leaves: async (table) => {
    const soul = table.someone('participant', 'viewer')
    if (soul && (await soul.command('member.leave')).status === 204) table.left(soul)
  },
  isPromoted: async (table) => {
    const [by, soul] = [table.someone('facilitator'), table.someone('participant')]
    if (!by || !soul) return
    if ((await by.command('member.role', { member: soul.id, role: 'facilitator' })).status === 204) leads(soul)
  },
  isDemoted: async (table) => {
    const [by, soul] = [table.someone('facilitator'), table.someone('facilitator')]
    if (!by || !soul || by === soul) return
    if ((await by.command('member.role', { member: soul.id, role: 'participant' })).status === 204) follows(table, soul)
  },
  handsOver: async (table) => {
    const [by, soul] = [table.someone('facilitator'), table.someone('participant')]
    if (!by || !soul || (await by.command('session.handOver', { to: soul.id })).status !== 204) return
    leads(soul)
    follows(table, by)
  },
  getsNewLink: async (table) => {
    const by = table.someone('facilitator')
    const role = table.dice.one<Role>(['participant', 'viewer', 'facilitator'])
    if (!by || !role) return
    const key = newKey()
    table.world.keepKey(key)
    if ((await by.command('link.rotate', { role, key })).status !== 204) return
    table.keys[role] = key
    fall(table, role, by.id)
  },
  losesLink: async (table) => {
    const by = table.someone('facilitator')
    if (!by || table.keys.viewer === null) return
    if ((await by.command('link.revoke', { role: 'viewer' })).status !== 204) return
    table.keys.viewer = null
    fall(table, 'viewer', by.id)
  },
  knocks: async (table) => {
    const by = table.someone('facilitator')
    if (!by || (await by.command('door.set', { door: 'waiting' })).status !== 204) return
    await table.join('participant')
    const soul = table.waiting.at(-1)?.soul
    await soul?.open('board', 'stage', 'deck', 'private')
    await soul?.command('seat.ready', { promptId: 'p1', ready: true })
  },
  isLetIn: async (table) => {
    const [by, newcomer] = [table.someone('facilitator'), table.dice.one(table.waiting)]
    if (!by || !newcomer) return
    const asked = table.tick()
    if ((await by.command('member.admit', { member: newcomer.soul.id })).status === 204) table.admitted(newcomer, asked)
  },
  isSentAway: async (table) => {
    const newcomer = table.dice.one(table.waiting)
    if (!newcomer) return
    const answer = await table.someone('facilitator')?.command('member.refuse', { member: newcomer.soul.id })
    if (answer?.status === 204) table.waiting.splice(table.waiting.indexOf(newcomer), 1)
  },
  findDoorOpen: async (table) => {
    const asked = table.tick()
    const answer = await table.someone('facilitator')?.command('door.set', { door: 'open' })
    if (answer?.status !== 204) return
    for (const newcomer of [...table.waiting]) {
      if (await isIn(table, newcomer.soul.token)) table.admitted(newcomer, asked)
      else table.waiting.splice(table.waiting.indexOf(newcomer), 1)
    }
  },
  needPhrase: async (table) => {
    const phrase = newKey()
    table.world.ledger.keep(phrase, true)
    const answer = await table.someone('facilitator')?.command('door.passphrase', { passphrase: phrase })
    if (answer?.status === 204) table.phrase = phrase
  },
  rest: async (table) => {
    const by = table.someone('facilitator')
    const on = table.dice.isLucky(0.4)
    const input = table.dice.one([
      ['board.lock', { locked: on }],
      ['session.pause', { paused: on }],
      [on ? 'break.call' : 'break.end', {}],
    ] as const)
    if (by && input) await by.command(input[0], input[1])
  },
  lockSection: async (table) => {
    const section = table.dice.one(table.stage?.sections.ids() ?? [])
    await table.someone('facilitator')?.command('section.lock', { section, locked: table.dice.isLucky(0.5) })
  },
  areHandedOn: async (table) => {
    const one = table.dice.one(table.kept)
    const to = table.someone('facilitator', 'participant')
    if (!one || !to) return
    const by = table.dice.isLucky(0.7) ? one.keeper : to
    if ((await by.command('proxy.give', { member: one.id, to: to.id })).status === 204) one.keeper = to
  },
  needNobodyAnyMore: async (table) => {
    const one = table.dice.one(table.kept)
    await table.someone('facilitator')?.command('proxy.remove', { member: one?.id })
  },
  loseConnection: (table) => {
    table.someone()?.drop()
  },
}

function leads(soul: Table['souls'][number]): void {
  soul.role = 'facilitator'
  if (soul.person.hereUntil === NOW) soul.person.leadsUntil = NOW
}

function follows(table: Table, soul: Table['souls'][number]): void {
  soul.role = 'participant'
  soul.person.leadsUntil = Math.min(soul.person.leadsUntil, table.tick())
}

/** Whoever came by a link that is no more is out, but for who replaced it. */
function fall(table: Table, role: Role, by: string): void {
  for (const soul of table.here(role)) if (soul.id !== by) table.left(soul)
  // Who waits by it is not let in by it.
  for (const newcomer of table.waiting.filter(({ soul }) => soul.role === role))
    table.waiting.splice(table.waiting.indexOf(newcomer), 1)
}

async function isIn({ world, id }: Table, token: string): Promise<boolean> {
  const response = await fetch(`${world.address}/api/boards/${id}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{}',
  })
  await response.arrayBuffer()
  return response.status === 200
}
