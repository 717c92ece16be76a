import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { deckByStep } from '../../client/features/deck/deckOrder.ts'
import { takingBack } from '../../client/features/deck/takeBack.ts'
import { placeAfter } from '../../client/features/deck/usePreparing.ts'
import { type DeckPrompt, deckDoc } from '../../shared/schema/deck.ts'
import type { Step } from '../../shared/schema/stage.ts'

const prompt = (text: string, order: string, step: string | null = 's1'): DeckPrompt => ({
  ...{ text, hint: '', probes: ['And then?'], step, mode: 'open', minutes: 3, order },
  ...{ anonymous: false, oneWord: false },
})

function deckOf(records: Readonly<Record<string, DeckPrompt>>) {
  const { prompts } = deckDoc(new Y.Doc())
  for (const [id, record] of Object.entries(records)) prompts.put(id, record)
  const did = (act: () => void) => {
    const before = prompts.all()
    act()
    const after = prompts.all()
    return Object.assign(takingBack(prompts, before, after), { again: takingBack(prompts, after, before) })
  }
  return { prompts, did }
}

test('[UI-203] added, changed, moved and removed questions are taken back, and made again', () => {
  const { prompts, did } = deckOf({ a: prompt('One?', 'a0'), b: prompt('Two?', 'a1') })
  const before = prompts.all()
  const backs = [
    did(() => prompts.put('c', prompt('Three?', 'a2'))),
    did(() => prompts.patch('a', { text: 'One, rather?', minutes: 9 })),
    did(() => prompts.patch('b', { step: 's2', order: 'Zz' })),
    did(() => prompts.delete('a')),
  ]
  const after = prompts.all()
  for (const back of backs.toReversed()) back()
  expect(prompts.all()).toEqual(before)
  for (const { again } of backs) again()
  expect(prompts.all()).toEqual(after)
})

test('[UI-203] what somebody else did since stays', () => {
  const { prompts, did } = deckOf({ a: prompt('One?', 'a0') })
  const change = did(() => prompts.patch('a', { text: 'Mine?', minutes: 9 }))
  prompts.patch('a', { text: 'Theirs?' })
  change()
  expect(prompts.get('a')).toMatchObject({ text: 'Theirs?', minutes: 3 })
  const add = did(() => prompts.put('b', prompt('New?', 'a1')))
  prompts.patch('b', { hint: 'Theirs.' })
  add()
  expect(prompts.get('b')?.hint).toBe('Theirs.')
  const remove = did(() => prompts.delete('b'))
  prompts.put('b', prompt('Put back by them?', 'a1'))
  remove()
  expect(prompts.get('b')?.text).toBe('Put back by them?')
})

test('[UI-206] a question goes down and up through all steps, empty ones too, and stops at the ends', () => {
  const step = (order: string): Step => ({ title: order, section: null, minutes: 5, spent: 0, order })
  const steps = new Map([
    ['s1', step('a0')],
    ['s2', step('a1')],
    ['s3', step('a2')],
  ])
  const { prompts } = deckOf({ a: prompt('One?', 'a0'), b: prompt('Two?', 'a1'), c: prompt('Three?', 'a2', 's3') })
  const groups = () => deckByStep(prompts.all(), steps)
  const places = () => groups().map(({ entries }) => entries.map(([id]) => id).join(''))
  const move = (by: -1 | 1) => {
    const to = placeAfter(groups(), 'a', by)
    if (to) prompts.patch('a', to)
    return to !== null
  }
  const down = ['ba  c', 'b a c', 'b  ac', 'b  ca'].map((said) => said.split(' '))
  for (const said of down) {
    expect(move(1)).toBe(true)
    expect(places()).toEqual(said)
  }
  expect(move(1)).toBe(false)
  for (const said of [...down.slice(0, -1).reverse(), ['ab', '', 'c']]) {
    expect(move(-1)).toBe(true)
    expect(places()).toEqual(said)
  }
  expect(move(-1)).toBe(false)
})
