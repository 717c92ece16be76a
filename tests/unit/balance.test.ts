import { expect, test } from 'vitest'
import { balanceOf, type Room, silentIn } from '../../shared/rules/balance.ts'

const person = (role = 'participant', leftAt: number | null = null) => ({ role, leftAt })
const note = (author: string | null, more: Partial<Parameters<typeof said>[0]> = {}) => said({ author, ...more })
function said(parts: {
  author: string | null
  section?: string | null
  to?: string
  text?: string
  anonymous?: boolean
  deletedAt?: number
}) {
  return { section: 'needs', text: 'words', deletedAt: null, ...parts }
}
const room = (notes: Room['notes'], turns: Room['turns'] = []): Room => ({
  ...{ notes, turns },
  members: new Map([
    ['ana', person('facilitator')],
    ['omar', person()],
    ['wall', person('viewer')],
    ['gone', person('participant', 5)],
  ]),
})

test('[UI-270] answers, asks and airtime are counted for each person, in a section and on the whole board', () => {
  const all = room(
    [note('ana'), note('ana', { to: 'omar' }), note('ana', { section: 'purpose' }), note('omar'), note('gone')],
    [
      { member: 'omar', section: 'needs', ms: 60_000 },
      { member: 'ana', section: null, ms: 500 },
    ],
  )
  expect(balanceOf(all, 'needs')).toEqual([
    { id: 'ana', answers: 1, asks: 1, airtime: 0 },
    { id: 'omar', answers: 1, asks: 0, airtime: 60_000 },
  ])
  expect(balanceOf(all, null)[0]).toEqual({ id: 'ana', answers: 2, asks: 1, airtime: 500 })
})

test('[UI-270] what is thrown away, wordless or by nobody counts for nobody', () => {
  const all = room([note('omar', { deletedAt: 1 }), note('omar', { text: ' ' }), note(null), note('wall')])
  expect(balanceOf(all, null).map(({ answers }) => answers)).toEqual([0, 0])
})

test('[PRV-72] an anonymous card counts for nobody, even if it says a name', () => {
  expect(balanceOf(room([note('omar', { anonymous: true })]), null)[1]?.answers).toBe(0)
})

test('[UI-271] a side is empty where the other is not', () => {
  const silent = (notes: Room['notes'], section: string | null = 'needs') => silentIn(balanceOf(room(notes), section))
  expect(silent([])).toEqual([])
  expect(silent([note('ana')])).toEqual(['omar'])
  expect(silent([note('ana')], 'purpose')).toEqual([])
  expect(silent([note('ana'), note('omar', { to: 'ana' })])).toEqual([])
})
