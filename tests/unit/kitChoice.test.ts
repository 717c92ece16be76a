import { expect, test } from 'vitest'
import { fitting } from '../../shared/kits/fitting.ts'
import { inLength } from '../../shared/kits/inLength.ts'
import { Together, Who } from '../../shared/kits/kitLength.ts'
import { kitById, kits, summaryOf } from '../../shared/kits/kits.ts'
import { symptoms } from '../../shared/kits/symptoms.ts'

const summaries = kits.map(summaryOf)
const TIMES = [15, 30, 60, 120]
const best = (who: Who, together: Together, minutes: number) =>
  fitting(summaries, { who, together, minutes }).map(({ kit, length }) => `${kit.id} ${length}`)

test('[KIT-12] whoever answers the three questions gets at least one kit, and no more than three', () => {
  for (const who of Who.options)
    for (const together of Together.options)
      for (const minutes of TIMES) {
        const fits = fitting(summaries, { who, together, minutes })
        expect([who, together, minutes, fits.length > 0 && fits.length <= 3]).toEqual([who, together, minutes, true])
        const [first] = fits
        expect(first?.kit.suits?.who).toContain(who)
      }
})

test('[KIT-12] the best comes first: made for these people, in the longest length that fits', () => {
  expect(best('lead', 'while', 60)[0]).toBe('manager-and-report standard')
  expect(best('team', 'new', 90)[0]).toBe('team-alliance standard')
  expect(best('private', 'long', 20)[0]).toBe('couple-or-family short')
  expect(best('peers', 'while', 50)[0]).toMatch(/^(two-peers|shared-fate) standard$/)
  expect(best('team', 'long', 90)).toContain('retrospective long')
  const late = fitting(summaries, { who: 'leaders', together: 'new', minutes: 5 })
  expect(late.every(({ isLonger }) => isLonger)).toBe(true)
})

test('[KIT-12] every kit that suits anybody can be found', () => {
  const found = new Set<string>()
  for (const who of Who.options)
    for (const together of Together.options)
      for (const minutes of TIMES)
        for (const { kit } of fitting(summaries, { who, together, minutes })) found.add(kit.id)
  const missing = summaries.filter(({ id, suits }) => suits && !found.has(id)).map(({ id }) => id)
  expect(missing).toEqual([])
})

test('[KIT-12] every symptom names a gap, and a kit that asks its prompts in its length', () => {
  expect(symptoms.length).toBeGreaterThanOrEqual(12)
  expect(new Set(symptoms.map(({ id }) => id)).size).toBe(symptoms.length)
  expect(new Set(symptoms.map(({ gap }) => gap)).size).toBe(symptoms.length)
  for (const { id, kit, length, prompts } of symptoms) {
    const named = kitById(kit)
    const asked = named ? inLength(named, length).prompts.map((prompt) => prompt.id) : []
    expect([id, prompts.filter((prompt) => !asked.includes(prompt))]).toEqual([id, []])
    expect(prompts.length).toBeGreaterThanOrEqual(2)
  }
})
