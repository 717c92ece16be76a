import fc from 'fast-check'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { belongingOf } from '../../../shared/rules/alliance/standing.ts'
import { agree, allianceOf, meaningsOf, say } from '../../helpers/alliance.ts'
import { ask } from '../../helpers/asked.ts'
import { writer } from '../../helpers/sealed.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

async function alliance(agreements: Parameters<typeof agree>[1]) {
  const workshop = await startWorkshop()
  const [fay, ana] = [await workshop.join('fay', 'facilitator'), await workshop.join('ana', 'participant')]
  await agree(workshop, agreements)
  const records = await allianceOf(workshop)
  const openOf = async (who: { readonly member: { readonly id: string } }) =>
    belongingOf(await meaningsOf(workshop), (id) => records.commitments.get(who.member.id)?.said[id])
  return { workshop, fay, ana, openOf, ...records, [Symbol.asyncDispose]: () => workshop[Symbol.asyncDispose]() }
}

const two = { a: { what: 'We tell bad news first.' }, b: { what: 'No calls after six.', evidence: 'Quiet evenings' } }

test('[ALL-10] what one says is kept by the server with the words it was said to, and reaches everybody', async () => {
  await using given = await alliance(two)
  const { workshop, fay, ana, commitments, wordings, openOf } = given
  const wall = await workshop.join('wall', 'viewer')
  await wall.open('stage')
  expect(await say(workshop, ana, [['a', 'in']], { gets: ' Calm  evenings ' })).toEqual({ status: 204 })
  expect(await say(workshop, ana, [['b', 'reserved', 'Not in release week']])).toEqual({ status: 204 })
  const { said, gets, by } = commitments.get(ana.member.id) ?? {}
  expect({ gets, by }).toEqual({ gets: 'Calm evenings', by: null })
  expect(said).toMatchObject({ a: { stance: 'in' }, b: { stance: 'reserved', words: 'Not in release week' } })
  expect(Object.values(said ?? {}).map(({ meaning }) => wordings.get(meaning)?.what)).toEqual([two.a.what, two.b.what])
  expect(await openOf(ana)).toEqual({ open: [], out: [] })
  expect(await openOf(fay)).toEqual({ open: ['a', 'b'], out: [] })
  await until(() => wall.heard('Not in release week'))
})

test('[ALL-11] nothing is said of words that changed while one read them, and the answer names them', async () => {
  await using given = await alliance(two)
  const { workshop, ana, commitments } = given
  const before = await meaningsOf(workshop)
  await agree(workshop, { b: { ...two.b, what: 'No calls after nine.' } })
  const items = [...before].map(([agreement, meaning]) => ({ agreement, meaning, stance: 'in' as const }))
  const answer = await ask(workshop, ana, 'commit.say', { items })
  expect(answer).toMatchObject({ status: 409, code: 'agreement-changed' })
  expect(answer.message).toContain('No calls after nine.')
  expect(commitments.get(ana.member.id)).toBeUndefined()
  await agree(workshop, { b: { deletedAt: 9 } })
  expect(await ask(workshop, ana, 'commit.say', { items })).toMatchObject({ status: 409, code: 'agreement-gone' })
  expect(commitments.get(ana.member.id)).toBeUndefined()
})

test('[ALL-12] nobody says it for another, except who writes for somebody without a device, and that is marked', async () => {
  await using given = await alliance(two)
  const { workshop, fay, ana, commitments } = given
  const wall = await workshop.join('wall', 'viewer')
  expect(await fay.command('proxy.add', { member: 'kim', name: 'Kim' })).toBe(204)
  for (const whose of [fay.member.id, 'kim', 'nobody'])
    expect(await say(workshop, ana, [['a', 'in']], { whose })).toMatchObject({ status: 403, code: 'not-kept' })
  expect((await say(workshop, wall, [['a', 'in']])).status).toBe(403)
  expect(commitments.ids()).toEqual([])
  expect(await say(workshop, fay, [['a', 'notYet', 'I want to sleep on it']], { whose: 'kim' })).toEqual({
    status: 204,
  })
  expect(commitments.get('kim')).toMatchObject({ by: fay.member.id, said: { a: { stance: 'notYet' } } })
  expect(commitments.get(fay.member.id)).toBeUndefined()
})

test('[ALL-13] through edits, each in its turn with the words said meanwhile, only touched agreements ask again', async () => {
  await using workshop = await startWorkshop()
  const ana = await writer(workshop, 'ana', 'participant')
  const { commitments } = await allianceOf(workshop)
  const ids = ['a', 'b', 'c', 'd']
  await agree(workshop, Object.fromEntries(ids.map((id) => [id, { what: `We keep ${id}.`, when: 'Fridays' }])))
  await until(() => ana.board.doc.getMap('agreements').size === ids.length)
  const records = ana.board.doc.getMap<Y.Map<unknown>>('agreements')
  const touch = fc.record({
    id: fc.constantFrom(...ids),
    how: fc.constantFrom('word', 'space', 'order', 'author'),
  })
  let turn = 0
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(touch, { selector: ({ id }) => id, maxLength: 4 }), async (touches) => {
      expect(
        (
          await say(
            workshop,
            ana.guest,
            ids.map((id) => [id, 'in']),
          )
        ).status,
      ).toBe(204)
      const before = ana.board.acknowledged()
      for (const { id, how } of touches) {
        const record = records.get(id)
        const what = record?.get('what') as Y.Text
        turn++
        if (how === 'word') what.insert(what.length, ` ${turn}`)
        if (how === 'space') what.insert(0, ' ')
        if (how === 'order') record?.set('order', `b${turn}`)
        if (how === 'author') record?.set('author', ana.id)
      }
      if (touches.length > 0) await until(() => ana.board.acknowledged() > before)
      const meanings = await meaningsOf(workshop)
      const { open } = belongingOf(meanings, (id) => commitments.get(ana.id)?.said[id])
      const touched = touches.filter(({ how }) => how === 'word').map(({ id }) => id)
      expect([...open].sort()).toEqual(touched.sort())
    }),
    { numRuns: 25 },
  )
})

test('[ALL-14] declining, resting and leaving take one word and no reason, and one more takes it back', async () => {
  await using given = await alliance(two)
  const { workshop, ana, commitments } = given
  for (const as of ['declined', 'paused', 'left'] as const) {
    expect(await ask(workshop, ana, 'alliance.belong', { as })).toEqual({ status: 204 })
    expect(commitments.get(ana.member.id)).toMatchObject({ belongs: as, by: null })
    expect(await say(workshop, ana, [['a', 'in']])).toMatchObject({ status: 409, code: 'not-part' })
  }
  expect(await ask(workshop, ana, 'alliance.belong', { as: 'here' })).toEqual({ status: 204 })
  expect(await say(workshop, ana, [['a', 'in']])).toEqual({ status: 204 })
})

test('[ALL-15] words that nobody’s answer speaks of any more are not kept', async () => {
  await using given = await alliance(two)
  const { workshop, fay, ana, wordings } = given
  for (const who of [fay, ana]) expect((await say(workshop, who, [['a', 'in']])).status).toBe(204)
  await agree(workshop, { a: { what: 'We tell bad news within the hour.' } })
  expect((await say(workshop, ana, [['a', 'in']])).status).toBe(204)
  expect([...wordings.all().values()].map(({ what }) => what).sort()).toEqual([
    'We tell bad news first.',
    'We tell bad news within the hour.',
  ])
  expect((await say(workshop, fay, [['a', 'out']])).status).toBe(204)
  expect([...wordings.all().values()].map(({ what }) => what)).toEqual(['We tell bad news within the hour.'])
})

test('[ALL-11] an edit and a yes at the same time: either the yes is to the new words, or it is refused', async () => {
  await using workshop = await startWorkshop()
  const ana = await writer(workshop, 'ana', 'participant')
  const ben = await writer(workshop, 'ben', 'participant')
  await agree(workshop, { a: two.a })
  const { commitments, wordings } = await allianceOf(workshop)
  await until(() => ben.board.doc.getMap('agreements').size === 1)
  for (let turn = 0; turn < 10; turn++) {
    const before = ben.board.acknowledged()
    const seen = (await meaningsOf(workshop)).get('a') ?? ''
    const words = ben.board.doc.getMap<Y.Map<Y.Text>>('agreements').get('a')?.get('what')
    const read = words?.toString()
    words?.insert(words.length, ` ${turn}`)
    const item = { agreement: 'a', meaning: seen, stance: 'in' } as const
    const { status } = await ask(workshop, ana.guest, 'commit.say', { items: [item] })
    await until(() => ben.board.acknowledged() > before)
    expect([204, 409]).toContain(status)
    const { open } = belongingOf(await meaningsOf(workshop), (id) => commitments.get(ana.id)?.said[id])
    // A yes to what was there before does not count for what is there now.
    expect(open).toEqual(['a'])
    if (status === 204) expect(wordings.get(seen)?.what).toBe(read)
  }
})
