import { expect, test } from 'vitest'
import { kits } from '../../../shared/kits/kits.ts'
import { type RepairSources, repairPath } from '../../../shared/rules/alliance/repair.ts'

const sources = (more: Partial<RepairSources>): RepairSources => ({
  ...{ chosen: '', tensions: [], agreements: [], notes: [] },
  ...more,
})

test('[TEND-8] the way back is what the group chose, line by line', () => {
  const notes = [{ text: 'A coffee', asked: 'How do we repair?', lies: '' }]
  expect(repairPath(sources({ chosen: ' First a walk.\n\n Then tea. ', notes }))).toEqual([
    'First a walk.',
    'Then tea.',
  ])
})

test('[TEND-8] where it chose none, it is what was agreed, said of differences and answered in calm weather', () => {
  const path = repairPath(
    sources({
      agreements: [{ what: 'We mend it before we sleep.' }, { what: 'Standup at nine.' }],
      tensions: [{ repair: 'Say it in person.' }, { repair: '  ' }],
      notes: [
        { text: 'Give me the night', asked: 'What helps you find your way back after a hard moment?', lies: '' },
        { text: 'A joke', asked: '', lies: 'Way back' },
        { text: 'A joke ', asked: 'How do you repair?', lies: '' },
        { text: 'Coffee', asked: 'How do you like your day to begin?', lies: 'Purpose' },
      ],
    }),
  )
  expect(path).toEqual(['We mend it before we sleep.', 'Say it in person.', 'Give me the night', 'A joke'])
})

test('[TEND-8] it is short enough to be read when it is hard to read', () => {
  const notes = Array.from({ length: 60 }, (_, at) => ({ text: `Note ${at}`, asked: 'How do we repair?', lies: '' }))
  expect(repairPath(sources({ notes }))).toHaveLength(8)
})

test.each(['team-alliance', 'manager-and-report', 'tough-times'])('[TEND-8] the kit %s asks for a way back', (id) => {
  const asked = kits.find((kit) => kit.id === id)?.prompts ?? []
  const answers = asked.map(({ id: text, text: question }) => ({ text, asked: question, lies: '' }))
  expect(repairPath(sources({ notes: answers })).length).toBeGreaterThan(0)
})
