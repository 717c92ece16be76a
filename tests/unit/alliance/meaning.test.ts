import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Agreed, changesBetween, meansTheSame, withChanges } from '../../../shared/rules/alliance/changes.ts'
import { type AgreedTerms, changedTerms, meaningOf, termFields } from '../../../shared/rules/alliance/meaning.ts'
import { belongingOf, isIn, type Said, stances, standingOn } from '../../../shared/rules/alliance/standing.ts'

const words = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom('', 'I will', 'I  will ', 'é', 'e\u0301', 'on Mondays'),
)
const ids = fc.uniqueArray(fc.constantFrom('ana', 'ben', 'cy', 'dee'), { maxLength: 4 })
const terms: fc.Arbitrary<AgreedTerms> = fc.record({
  ...{ what: words, owners: ids, who: words, when: words, evidence: words },
  ...{ kind: fc.constantFrom('bridge', 'boundary'), nature: fc.constantFrom('communication', 'system') },
  ...{ serves: ids, mine: words, yours: words, elsewhere: words },
})
const agreed: fc.Arbitrary<Agreed> = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), terms), { selector: ([id]) => id, maxLength: 5 })
  .map((entries) => new Map(entries))

/** The same said otherwise: more white space, another Unicode form, people in another order. */
const respaced = (text: string) => ` ${text.normalize('NFD').replaceAll(' ', '\n\u00a0 ')}\u200b`
function otherwise(one: AgreedTerms): AgreedTerms {
  const said = Object.fromEntries(
    termFields.map((field) => {
      const value = one[field]
      if (typeof value !== 'string') return [field, value.toReversed()]
      return [field, field === 'kind' || field === 'nature' ? value : respaced(value)]
    }),
  )
  return said as AgreedTerms
}

describe('what an agreement means', () => {
  test('[ALL-1] stays the same however it is spaced, written or ordered', () => {
    fc.assert(
      fc.property(terms, (one) => {
        expect(meaningOf(otherwise(one))).toBe(meaningOf(one))
        expect(changedTerms(one, otherwise(one))).toEqual([])
      }),
    )
  })

  test('[ALL-1] is another as soon as one word of one field is', () => {
    fc.assert(
      fc.property(terms, fc.constantFrom(...termFields), (one, field) => {
        const value = one[field]
        const other = { ...one, [field]: typeof value === 'string' ? `${value} not` : [...value, 'eve'] }
        expect(meaningOf(other)).not.toBe(meaningOf(one))
        expect(changedTerms(one, other)).toEqual([field])
      }),
    )
  })

  test('[ALL-1] is not mixed up when words move from one field to the next', () => {
    const empty: AgreedTerms = {
      ...{ what: '', owners: [], who: '', when: '', evidence: '', kind: 'bridge', nature: 'system' },
      ...{ serves: [], mine: '', yours: '', elsewhere: '' },
    }
    const fields = ['what', 'who', 'when', 'evidence', 'mine', 'yours', 'elsewhere'] as const
    const meanings = fields.map((field) => meaningOf({ ...empty, [field]: 'Fridays' }))
    expect(new Set(meanings).size).toBe(fields.length)
  })

  test('[ALL-1] has a name that no later version of the code may change', () => {
    const one: AgreedTerms = {
      ...{ what: 'We tell bad news  first.', owners: ['ben', 'ana'], who: '', when: 'The same day', evidence: '' },
      ...{ kind: 'bridge', nature: 'communication', serves: ['n1'], mine: '', yours: '', elsewhere: '' },
    }
    expect(meaningOf(one)).toMatchInlineSnapshot(`"/ZaK+/8Xj1r9Cu7MXS1txQ=="`)
  })
})

describe('what changed between two moments', () => {
  test('[ALL-2] given the earlier moment, is the later one', () => {
    fc.assert(
      fc.property(agreed, agreed, (before, now) => {
        expect(meansTheSame(withChanges(before, changesBetween(before, now)), now)).toBe(true)
      }),
    )
  })

  test('[ALL-2] names each agreement once', () => {
    fc.assert(
      fc.property(agreed, agreed, (before, now) => {
        const { kept, changed, added, retired } = changesBetween(before, now)
        const named = [...kept, ...changed.map(({ id }) => id), ...added.keys(), ...retired]
        expect(named.toSorted()).toEqual([...new Set([...before.keys(), ...now.keys()])].sort())
      }),
    )
  })

  test('[ALL-2] is nothing where things are only said otherwise', () => {
    fc.assert(
      fc.property(agreed, (before) => {
        const now = new Map([...before].toReversed().map(([id, one]) => [id, otherwise(one)]))
        const { changed, added, retired } = changesBetween(before, now)
        expect([changed, added.size, retired]).toEqual([[], 0, []])
        expect(meansTheSame(before, now)).toBe(true)
      }),
    )
  })
})

describe('where somebody stands', () => {
  const said = (one: AgreedTerms, stance: Said['stance']): Said => ({
    ...{ stance, words: '', meaning: meaningOf(one), at: 1 },
  })
  const meanings = (all: Agreed) => new Map([...all].map(([id, one]) => [id, meaningOf(one)]))

  test('[ALL-3] binds the words it was said to: a change asks again for that agreement alone', () => {
    fc.assert(
      fc.property(
        agreed.filter(({ size }) => size > 1),
        fc.constantFrom(...stances),
        fc.nat(),
        (all, stance, nth) => {
          const touched = [...all.keys()][nth % all.size] ?? ''
          const saidTo = new Map([...all].map(([id, one]) => [id, said(one, stance)]))
          const now = new Map(all)
          const one = all.get(touched)
          if (one) now.set(touched, { ...one, when: `${one.when} or never` })
          const { open, out } = belongingOf(meanings(now), (id) => saidTo.get(id))
          expect(open).toEqual([touched])
          const isYes = stance === 'in' || stance === 'reserved'
          expect(out).toEqual(isYes ? [] : [...all.keys()].filter((id) => id !== touched))
        },
      ),
    )
  })

  test('[ALL-3] is a yes only where it was said, to these words', () => {
    fc.assert(
      fc.property(terms, fc.constantFrom(...stances), (one, stance) => {
        expect(isIn(standingOn(meaningOf(one), said(one, stance)))).toBe(stance === 'in' || stance === 'reserved')
        expect(isIn(standingOn(meaningOf({ ...one, what: `${one.what} not` }), said(one, stance)))).toBe(false)
        expect(isIn(standingOn(meaningOf(one), undefined))).toBe(false)
      }),
    )
  })
})
