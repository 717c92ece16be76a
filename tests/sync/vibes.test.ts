import { expect, test } from 'vitest'
import { allianceDoc } from '../../shared/schema/alliance.ts'
import { vibesOf } from '../../shared/schema/vibe.ts'
import { storedForMany } from '../helpers/sealed.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop } from '../helpers/workshop.ts'

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
