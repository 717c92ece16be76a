import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carriesMost, loadOf } from '../../../shared/rules/alliance/load.ts'
import { missingKind, mixOf } from '../../../shared/rules/alliance/mix.ts'
import { emptySide, stillOpen } from '../../../shared/rules/alliance/open.ts'
import { isFrozen, phaseOf, phaseOfAll, phases } from '../../../shared/rules/alliance/phase.ts'
import { type Stance, type Standing, stances } from '../../../shared/rules/alliance/standing.ts'
import { emptyAgreement } from '../../../shared/schema/agreement.ts'

const said = (stance: Stance, is: Standing['is'] = 'said'): Standing => ({
  ...{ is, said: { stance, words: '', meaning: 'm', at: 0 } },
})
const asked: Standing = { said: null, is: 'asked' }
const standing = fc.oneof(
  fc.constant(asked),
  fc.tuple(fc.constantFrom(...stances), fc.constantFrom('said' as const, 'changed' as const)).map((of) => said(...of)),
)
const active = { isActive: true, isLookedAt: false }

describe('what is still open', () => {
  test('[AGR-2] an agreement says which of what, who, when and how we will know it lacks', () => {
    expect(stillOpen(emptyAgreement)).toEqual(['what', 'who', 'when', 'evidence'])
    expect(stillOpen({ ...emptyAgreement, what: 'I will ask', owners: ['ana'] })).toEqual(['when', 'evidence'])
    expect(stillOpen({ ...emptyAgreement, what: ' \n', who: 'all of us', when: ' ' })).toEqual([
      ...['what', 'when', 'evidence'],
    ])
    const whole = { ...emptyAgreement, what: 'I will ask', who: 'us', when: 'daily', evidence: 'a tick' }
    expect(stillOpen(whole)).toEqual([])
  })

  test('[AGR-2] a side nobody spoke for is seen only beside one that somebody spoke for', () => {
    expect(emptySide({ mine: '', yours: '' })).toBe(null)
    expect(emptySide({ mine: 'I ask', yours: ' ' })).toBe('yours')
    expect(emptySide({ mine: '', yours: 'You tell me' })).toBe('mine')
    expect(emptySide({ mine: 'I ask', yours: 'You tell me' })).toBe(null)
  })
})

describe('ask, agree, act, assess', () => {
  test('[AGR-3] an agreement nobody was asked about is asked, and one all are in for is lived once the alliance is active', () => {
    expect(phaseOf([asked, asked], active)).toBe('ask')
    expect(phaseOf([said('in'), asked], active)).toBe('agree')
    expect(phaseOf([said('in'), said('reserved')], active)).toBe('act')
    expect(phaseOf([said('in'), said('reserved')], { ...active, isActive: false })).toBe('agree')
    expect(phaseOf([said('in'), said('notYet')], active)).toBe('agree')
  })

  test('[AGR-3] words that changed since ask again, and a check-in looks at what people had said yes to', () => {
    expect(phaseOf([said('in', 'changed'), said('in')], active)).toBe('agree')
    expect(phaseOf([said('in'), said('in')], { ...active, isLookedAt: true })).toBe('assess')
    expect(phaseOf([asked, asked], { ...active, isLookedAt: true })).toBe('ask')
  })

  test('[AGR-3] the alliance has come as far as the agreement that has come least far', () => {
    expect(phaseOfAll([], active)).toBe('ask')
    expect(phaseOfAll(['act', 'act'], active)).toBe('act')
    expect(phaseOfAll(['act', 'ask'], active)).toBe('agree')
    expect(phaseOfAll(['assess', 'ask'], { ...active, isLookedAt: true })).toBe('assess')
  })

  test('[AGR-3] words stand as they are while somebody’s yes is to just them', () => {
    expect(isFrozen([said('in'), asked], active)).toBe(true)
    expect(isFrozen([said('in'), asked], { isActive: false })).toBe(false)
    expect(isFrozen([said('in', 'changed'), said('notYet')], active)).toBe(false)
    fc.assert(
      fc.property(fc.array(standing), fc.boolean(), (each, isLookedAt) => {
        const now = { isActive: true, isLookedAt }
        expect(phases).toContain(phaseOf(each, now))
        if (phaseOf(each, now) === 'act') expect(isFrozen(each, now)).toBe(true)
        if (phaseOf(each, now) === 'ask') expect(isFrozen(each, now)).toBe(false)
      }),
    )
  })
})

describe('who carries what', () => {
  const owned = (...owners: readonly string[]) => ({ ...emptyAgreement, owners })

  test('[AGR-4] counts each person once an agreement, those without any too, and nobody who is not here', () => {
    const load = loadOf([owned('ana', 'ben'), owned('ana', 'ana'), owned('gone'), owned()], ['ben', 'ana', 'cy'])
    expect(load).toEqual([
      ['ana', 2],
      ['ben', 1],
      ['cy', 0],
    ])
  })

  test('[AGR-4] load is told where somebody carries more than twice what the others do, and no sooner', () => {
    const of = (...counts: readonly number[]) => carriesMost(counts.map((count, at) => [`p${at}`, count] as const))
    expect(of(3, 1)).toEqual({ person: 'p0', count: 3 })
    expect(of(4, 2)).toBe(null)
    expect(of(2, 0)).toBe(null)
    expect(of(9)).toBe(null)
    expect(of(3, 0, 0, 0)).toEqual({ person: 'p0', count: 3 })
    expect(of(3, 3, 0)).toBe(null)
  })

  test('[AGR-4] a kind is missed only where there are several agreements and the other kind is among them', () => {
    const of = (...kinds: readonly string[]) =>
      missingKind(mixOf(kinds.map((kind) => ({ ...emptyAgreement, kind, nature: 'none' }))))
    expect(of('bridge', 'bridge', 'agreement')).toBe('boundary')
    expect(of('boundary', 'agreement', 'agreement')).toBe('bridge')
    expect(of('bridge', 'bridge')).toBe(null)
    expect(of('agreement', 'agreement', 'agreement')).toBe(null)
    expect(of('bridge', 'boundary', 'agreement')).toBe(null)
    const said = { ...emptyAgreement, nature: 'boundary' as const }
    expect(mixOf([said, { ...said, kind: 'bridge' as const }])).toEqual({ bridge: 1, boundary: 1, all: 2 })
  })
})
