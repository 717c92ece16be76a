import { expect, test } from 'vitest'
import { until } from '../helpers/until.ts'
import { startWorkshop } from '../helpers/workshop.ts'

test('[PRV-1] a prompt reaches participants when it is revealed, and not one frame before', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const deck = await fay.open('deck')
  const stage = await ana.open('stage')
  const id = deck.prompts.ids()[0] ?? ''
  deck.prompts.patch(id, { text: 'What canary-7f3a would you like to keep?', hint: 'canary-hint' })
  const after = { deck: [deck.doc.clientID, 1] }
  expect(await ana.command('prompt.reveal', { promptId: id })).toBe(403)
  expect(ana.heard('canary-7f3a')).toBe(false)
  expect(await fay.command('prompt.reveal', { promptId: id }, after)).toBe(204)
  await until(() => stage.prompts.get(id)?.text.includes('canary-7f3a'))
  expect(ana.heard('canary-7f3a')).toBe(true)
  expect(ana.heard('canary-hint')).toBe(false)
})
