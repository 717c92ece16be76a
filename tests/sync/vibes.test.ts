import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { allianceDoc } from '../../shared/schema/alliance.ts'
import { vibesOf } from '../../shared/schema/vibe.ts'
import { ask } from '../helpers/asked.ts'
import type { Guest } from '../helpers/guest.ts'
import { storedForMany } from '../helpers/sealed.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop } from '../helpers/workshop.ts'

const A_DAY_MS = 24 * 3600 * 1000

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

test('[TEND-9] “how did that land?” and the answer are between the two: nobody else gets a byte of it', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const [ana, ben, cem] = await Promise.all(['ana', 'ben', 'cem'].map((name) => workshop.join(name, 'participant')))
  if (!ana || !ben || !cem) throw new Error('nobody came')
  for (const kind of ['stage', 'board', 'deck', 'private'] as const) await fay.open(kind)
  const rooms = await Promise.all([ana, ben, cem].map((one) => one.open('private')))
  const [mine, bens, cems] = rooms.map(({ doc }) => vibesOf(doc))
  const vibe = 'canary-vibe'
  expect(await ana.command('vibe.ask', { vibe, to: [ben.member.id, cem.member.id] })).toBe(204)
  await until(() => bens?.get(vibe) && cems?.get(vibe))
  expect(bens?.get(vibe)).toEqual({ who: ana.member.id, isMine: false, at: expect.any(Number), reply: null })
  expect(await ben.command('vibe.reply', { vibe, reply: 'off' })).toBe(204)
  await until(() => mine?.get(`${vibe}/${ben.member.id}`)?.reply === 'off')
  expect(mine?.get(`${vibe}/${cem.member.id}`)?.reply).toBeNull()

  expect(await fay.command('vibe.reply', { vibe, reply: 'good' })).toBe(404)
  for (const to of [[ana.member.id], ['stranger'], [ben.member.id, 'stranger']])
    expect(await ana.command('vibe.ask', { vibe: 'other', to })).toBe(404)
  expect(bens?.ids()).toEqual([vibe])
  // A later one is a question of its own, and what was said stays.
  expect(await ana.command('vibe.ask', { vibe, to: [ben.member.id] })).toBe(204)
  expect(bens?.get(vibe)?.reply).toBe('off')
  expect([fay.heard('canary-vibe'), cem.heard(`${vibe}/${ben.member.id}`), cem.heard('off')]).toEqual([
    false,
    false,
    false,
  ])
  expect((await storedForMany(workshop, fay.boardId)).includes(vibe)).toBe(false)
  expect(workshop.log.join('\n')).not.toContain(vibe)
})

test('[PRV-110] whoever is erased is in no vibe check any more, whichever of the two they were; what bears their id by somebody’s choice stays', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const [ana, ben] = await Promise.all(['ana', 'ben'].map((name) => workshop.join(name, 'participant')))
  if (!ana || !ben) throw new Error('nobody came')
  const [mine, bens] = (await Promise.all([ana, ben].map((one) => one.open('private')))).map(({ doc }) => vibesOf(doc))
  expect(await ana.command('vibe.ask', { vibe: 'to-ben', to: [ben.member.id] })).toBe(204)
  expect(await ben.command('vibe.ask', { vibe: 'to-ana', to: [ana.member.id] })).toBe(204)
  expect(await ana.command('vibe.reply', { vibe: 'to-ana', reply: 'talk' })).toBe(204)
  expect(await fay.command('vibe.ask', { vibe: 'of-fay', to: [ben.member.id] })).toBe(204)
  await until(() => mine?.ids().length === 2 && bens?.ids().length === 3)
  expect(await fay.command('version.keep', { version: ana.member.id, name: 'Before' })).toBe(204)
  expect(await ana.command('member.erase', { words: 'keep' })).toBe(204)
  const again = vibesOf((await ben.open('private')).doc)
  await until(() => again.ids().length === 1)
  expect(again.ids()).toEqual(['of-fay'])
  const { versions } = allianceDoc((await fay.open('stage')).doc)
  expect(versions.get(ana.member.id)?.name).toBe('Before')
})

test('[TEND-10] whoever left a question open is asked no other by the same person, and nobody is asked then', async () => {
  await using workshop = await startWorkshop()
  const [ana, ben, cem] = (await Promise.all(
    ['ana', 'ben', 'cem'].map((name) => workshop.join(name, 'participant')),
  )) as [Guest, Guest, Guest]
  const toBen = (vibe: string) => ask(workshop, ana, 'vibe.ask', { vibe, to: [ben.member.id] })
  expect(await toBen('first')).toEqual({ status: 204 })
  const both = { vibe: 'second', to: [cem.member.id, ben.member.id] }
  const refused = await ask(workshop, ana, 'vibe.ask', both)
  expect(refused).toMatchObject({ status: 409, code: 'vibe-open', message: expect.stringContaining('ben') })
  expect(refused.message).not.toContain('cem')
  const rooms = await Promise.all([ana, ben, cem].map((one) => one.open('private')))
  const [mine, bens, cems] = rooms.map(({ doc }) => vibesOf(doc))
  expect([mine?.ids(), bens?.ids(), cems?.ids()]).toEqual([[`first/${ben.member.id}`], ['first'], []])
  // Time alone changes nothing: to leave it open is an answer, too. Others may ask, and it may be sent again.
  vi.setSystemTime(Date.now() + 30 * A_DAY_MS)
  expect(await toBen('second')).toMatchObject({ status: 409 })
  expect(await toBen('first')).toEqual({ status: 204 })
  expect(await cem.command('vibe.ask', { vibe: 'of-cem', to: [ben.member.id] })).toBe(204)
  expect(await ben.command('vibe.ask', { vibe: 'of-ben', to: [ana.member.id] })).toBe(204)
  expect(await ben.command('vibe.reply', { vibe: 'first', reply: 'off' })).toBe(204)
  expect(await toBen('second')).toEqual({ status: 204 })
})

test('[TEND-10] one person is asked three times a day by the same other one, however fast they answer', async () => {
  await using workshop = await startWorkshop()
  const [ana, ben, cem] = (await Promise.all(
    ['ana', 'ben', 'cem'].map((name) => workshop.join(name, 'participant')),
  )) as [Guest, Guest, Guest]
  const asked = async (vibe: string) => {
    const answer = await ask(workshop, ana, 'vibe.ask', { vibe, to: [ben.member.id] })
    if (answer.status === 204) expect(await ben.command('vibe.reply', { vibe, reply: 'good' })).toBe(204)
    return answer.code ?? answer.status
  }
  for (const vibe of ['v1', 'v2', 'v3']) expect(await asked(vibe)).toBe(204)
  expect(await asked('v4')).toBe('too-many-vibes-to-one')
  expect(await ana.command('vibe.ask', { vibe: 'v4', to: [cem.member.id, ben.member.id] })).toBe(429)
  const { doc } = await cem.open('private')
  expect(vibesOf(doc).ids()).toEqual([])
  expect(await asked('v3')).toBe(204)
  expect(await ana.command('vibe.ask', { vibe: 'v4', to: [cem.member.id] })).toBe(204)
  vi.setSystemTime(Date.now() + A_DAY_MS)
  expect(await asked('v4')).toBe(204)
})

test('[TEND-10] twelve questions a day, to whomever; what was refused counts for none', async () => {
  await using workshop = await startWorkshop()
  const ana = await workshop.join('ana', 'participant')
  const others = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => workshop.join(name, 'participant')))
  const statuses: number[] = []
  for (let at = 0; at < 13; at++) {
    const to = others[at % others.length] as Guest
    const vibe = `v${at}`
    statuses.push(await ana.command('vibe.ask', { vibe, to: [to.member.id] }))
    expect(await ana.command('vibe.ask', { vibe: `more-${at}`, to: [to.member.id] })).toBe(at < 12 ? 409 : 429)
    expect(await ana.command('vibe.ask', { vibe, to: [to.member.id] })).toBe(at < 12 ? 204 : 429)
    if (at < 12) expect(await to.command('vibe.reply', { vibe, reply: 'good' })).toBe(204)
  }
  expect(statuses).toEqual([...Array.from({ length: 12 }, () => 204), 429])
  expect(await others[0]?.command('vibe.ask', { vibe: 'back', to: [ana.member.id] })).toBe(204)
})
