import { describe, expect, test } from 'vitest'
import { compared } from '../../client/features/alliancePage/compared.ts'
import { lastTended, type PageSource, pageOf } from '../../client/features/alliancePage/pageOf.ts'
import { quoted } from '../../client/features/alliancePage/usePrintFoot.ts'
import { meaningOf } from '../../shared/rules/alliance/meaning.ts'
import type { Said, Stance } from '../../shared/rules/alliance/standing.ts'
import { Agreement, termsOf } from '../../shared/schema/agreement.ts'
import type { Commitments } from '../../shared/schema/alliance.ts'
import { Seat } from '../../shared/schema/stage.ts'

const one = (fields: object) => Agreement.parse({ what: 'We call', ...fields })
const seat = (name: string, joinedAt: number, more: object = {}) =>
  Seat.parse({ name, role: 'participant', joinedAt, ...more })
const said = (agreement: Agreement, stance: Stance, words = '', at = 7): Said => ({
  ...{ stance, words, at },
  meaning: meaningOf(termsOf(agreement)),
})
const word = (all: Readonly<Record<string, Said>>, more: Partial<Commitments> = {}): Commitments => ({
  ...{ said: all, gets: '', belongs: 'here', belongsAt: 0, by: null, ...more },
})

const call = one({ kind: 'agreement', order: 'a1', what: 'We call before we write' })
const quiet = one({ kind: 'boundary', order: 'a2', what: 'Nobody writes after seven' })
const early = one({ kind: 'bridge', order: 'a3', what: 'We say early what we can’t finish' })
const agreements = new Map([
  ['call', call],
  ['quiet', quiet],
  ['early', early],
  ['gone', one({ order: 'a4', retiredAt: 1 })],
  ['thrown', one({ order: 'a5', deletedAt: 1 })],
  ['mere', one({ order: 'a6', proposes: 'call' })],
  ['blank', one({ order: 'a7', what: '  ' })],
])
const members = new Map([
  ['ben', seat('Ben', 2)],
  ['ana', seat('Ana', 1)],
  ['wall', seat('', 0, { role: 'viewer' })],
  ['dee', seat('Dee', 4)],
  ['cy', seat('Cy', 3)],
  ['eve', seat('Eve', 5, { leftAt: 9 })],
  ['fox', seat('Fox', 6, { leftAt: 9 })],
])
const everything = { call: said(call, 'in'), quiet: said(quiet, 'in'), early: said(early, 'in') }
const commitments = new Map([
  ['ana', word({ ...everything, early: said(early, 'reserved', 'not in May', 8) }, { gets: 'calm' })],
  ['ben', word({ ...everything, quiet: said(quiet, 'notYet', 'my sister calls') }, { by: 'ana' })],
  ['cy', word({ ...everything, call: said(one({ what: 'We never call' }), 'in') })],
  ['dee', word(everything, { belongs: 'paused' })],
  ['eve', word(everything)],
])
const source: PageSource = { agreements, commitments, members }

describe('an alliance as a page', () => {
  test('[ALL-40] shows what holds and nothing else, bridges and boundaries first, counted through', () => {
    const { groups, count } = pageOf(source)
    expect(groups.map(({ kind, agreements: all }) => [kind, all.map(({ id, number }) => [id, number])])).toEqual([
      ['bridge', [['early', 1]]],
      ['boundary', [['quiet', 2]]],
      ['agreement', [['call', 3]]],
    ])
    expect(count).toBe(3)
  })

  test('[ALL-40] says of each agreement who is in, with which words, and whose answer it waits for', () => {
    const [early1, quiet2, call3] = pageOf(source).groups.flatMap(({ agreements: all }) => all)
    const reserved = { member: 'ana', stance: 'reserved', words: 'not in May' }
    expect(early1).toMatchObject({ inFor: 3, of: 3, open: [], words: [reserved] })
    const missing = { member: 'ben', stance: 'notYet', words: 'my sister calls' }
    expect(quiet2).toMatchObject({ inFor: 2, of: 3, open: [], words: [missing] })
    // What Cy said yes to, reads otherwise by now.
    expect(call3).toMatchObject({ inFor: 2, of: 3, open: ['cy'], words: [] })
  })

  test('[ALL-40] says of each person where they stand: those who are part of it first, screens and who only passed by not at all', () => {
    const { people } = pageOf(source)
    expect(people.map(({ id, standing: { is, inFor } }) => [id, is, inFor])).toEqual([
      ['ana', 'reserved', 3],
      ['ben', 'partly', 2],
      ['cy', 'partly', 2],
      ['dee', 'paused', 3],
      ['eve', 'left', 3],
    ])
    expect(people[0]).toMatchObject({ gets: 'calm', by: null, standing: { since: 8 } })
    expect(people[1]).toMatchObject({ by: 'ana', standing: { words: [{ agreement: 'quiet' }] } })
    expect(people[2]?.standing.open).toEqual(['call'])
  })

  test('[ALL-40] tells one who said nothing from one who is out, and one who is not yet in', () => {
    const whole = (stance: Stance | null) => {
      const all: Record<string, Said> = stance === null ? {} : { call: said(call, stance) }
      const only = { agreements: new Map([['call', call]]), members: new Map([['ben', seat('Ben', 2)]]) }
      return pageOf({ ...only, commitments: new Map([['ben', word(all)]]) }).people[0]?.standing.is
    }
    expect([null, 'in', 'reserved', 'notYet', 'out'].map((stance) => whole(stance as Stance | null))).toEqual([
      ...['asked', 'in', 'reserved', 'notYet', 'out'],
    ])
  })

  test('[ALL-40] is empty without agreements, and was never tended before anybody did anything', () => {
    const page = pageOf({ agreements: new Map(), commitments: new Map(), members })
    expect([page.groups, page.count, page.people.map(({ standing }) => standing.is)]).toEqual([
      ...[[], 0, ['asked', 'asked', 'asked', 'asked']],
    ])
    expect([lastTended([]), lastTended([0, 0]), lastTended([0, 5, 3])]).toEqual([null, null, 5])
  })

  test('[ALL-41] whatever an alliance is called stands below a printed sheet as it is, and nothing else does', () => {
    expect(quoted('Maya & “Jonas”')).toBe('"Maya & “Jonas”"')
    expect(quoted('a"; } body { display: none } \\ \n')).toBe('"a\\22 ; } body { display: none } \\5c  \\a "')
  })
})

describe('two moments of an alliance', () => {
  const later: PageSource = {
    agreements: new Map([
      ['call', { ...call, when: 'each day' }],
      ['quiet', { ...quiet, retiredAt: 3 }],
      ['early', { ...early, order: 'a0' }],
      ['new', one({ order: 'a9', what: 'We laugh' })],
    ]),
    commitments: new Map([...commitments, ['ana', word(everything)]]),
    members: new Map([...members, ['gus', seat('Gus', 9)]]),
  }

  test('[ALL-42] are told apart agreement by agreement; one that only moved is kept', () => {
    const { changed, added, retired, kept } = compared(source, later)
    expect(changed.map(({ id, fields }) => [id, fields])).toEqual([['call', ['when']]])
    expect([added, retired, kept].map((all) => all.map(({ id }) => id))).toEqual([['new'], ['quiet'], ['early']])
    expect(added[0]?.before).toBeNull()
    expect(retired[0]).toMatchObject({ now: null, before: { what: quiet.what } })
  })

  test('[ALL-42] are told apart person by person, those for whom something changed first', () => {
    const { people } = compared(source, later)
    const changed = people.filter(({ isChanged }) => isChanged).map(({ name }) => name)
    expect(changed.sort()).toEqual(['Ana', 'Ben', 'Cy', 'Gus'])
    expect(people.find(({ name }) => name === 'Gus')).toMatchObject({ before: null, now: { is: 'asked' } })
    expect(compared(source, source).people.some(({ isChanged }) => isChanged)).toBe(false)
  })
})
