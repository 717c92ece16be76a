import { expect, test } from 'vitest'
import type { CreatedBoard } from '../../shared/api.ts'
import { inLength, minutesIn } from '../../shared/kits/inLength.ts'
import { Kit } from '../../shared/kits/kit.ts'
import { tending } from '../../shared/kits/tending.ts'
import { inOrder } from '../../shared/rules/order.ts'
import { call, post, startWorkshop } from '../helpers/workshop.ts'

test('[KIT-13] a board has the prompts and minutes of the length that was asked for, opening words first', async () => {
  await using workshop = await startWorkshop()
  const { address } = workshop
  for (const length of ['short', undefined, 'long'] as const) {
    const board = await call<CreatedBoard>(`${address}/api/boards`, { title: 'Mend', kit: 'tending', length })
    const fay = await workshop.joinBoard(board, 'fay', 'facilitator')
    const [deck, stage] = [await fay.open('deck'), await fay.open('stage')]
    const wanted = inLength(tending, length ?? 'standard')
    const asked = inOrder(deck.prompts.all()).map(([, { text }]) => text)
    expect(asked).toEqual(wanted.prompts.map(({ text }) => text))
    expect(asked[0]).toBe(Object.values(tending.opening ?? {}).join(' '))
    const minutes = [...stage.steps.all().values()].reduce((sum, step) => sum + step.minutes, 0)
    expect(minutes).toBe(minutesIn(tending, length ?? 'standard'))
    const words = inOrder(deck.prompts.all()).filter(([, { oneWord }]) => oneWord)
    expect(words.length).toBe(wanted.prompts.filter(({ oneWord }) => oneWord).length)
    for (const prompt of deck.prompts.all().values()) expect(prompt).not.toHaveProperty('length')
  }
})

test('[KIT-13] opening words reach participants when they are shown, and not before', async () => {
  await using workshop = await startWorkshop({ kit: 'tending' })
  const [fay, ana] = await Promise.all([workshop.join('fay', 'facilitator'), workshop.join('ana', 'participant')])
  const stage = await ana.open('stage')
  await fay.open('deck')
  const words = tending.opening?.awkward ?? ''
  expect(ana.heard(words)).toBe(false)
  expect(await fay.command('prompt.reveal', { promptId: 'opening-words' })).toBe(204)
  await expect.poll(() => stage.prompts.get('opening-words')?.mode).toBe('discuss')
  expect(ana.heard(words)).toBe(true)
  expect(ana.heard(tending.prompts[0]?.text ?? '')).toBe(false)
})

test('[KIT-13] a length nobody knows makes no board; a kit is told whole, and one that is not there is named', async () => {
  await using workshop = await startWorkshop()
  const { address } = workshop
  const wrong = await post(`${address}/api/boards`, { title: 'Mend', kit: 'tending', length: 'endless' })
  expect(wrong.status).toBe(400)
  const told = (await (await fetch(`${address}/api/kits/tending`)).json()) as { kit: unknown }
  expect(Kit.parse(told.kit)).toEqual(tending)
  const none = await fetch(`${address}/api/kits/nothing`)
  expect(none.status).toBe(404)
  expect(await none.text()).toContain('team-alliance')
})
