import type { AllianceCommand } from '../../shared/allianceCommands.ts'
import { meaningOf } from '../../shared/rules/alliance/meaning.ts'
import { agreementsOf, emptyAgreement, termsOf } from '../../shared/schema/agreement.ts'
import type { Case, Scene } from './twice.ts'

const agreement = { ...emptyAgreement, what: 'We tell bad news first.', order: 'a0' }
const written = ({ within }: Scene) => within('board', null, ({ doc }) => agreementsOf(doc).put('a', agreement))
const meaning = meaningOf(termsOf(agreement))
const review = { on: '2999-01-01', rhythm: 'monthly', everyDays: 0 } as const

export const allianceCases: { readonly [T in AllianceCommand]: Case<T> } = {
  'commit.say': {
    given: written,
    by: 'ana',
    input: () => ({ items: [{ agreement: 'a', meaning, stance: 'reserved', words: 'Not at night' }], gets: 'Calm' }),
  },
  'alliance.belong': { by: 'ana', input: () => ({ as: 'paused' }) },
  'alliance.settle': { given: written, input: () => ({ version: 'v1', from: null, review, endsOn: '2999-06-01' }) },
  'alliance.state': { input: () => ({ to: 'closed', from: 'proposed' }) },
  'review.set': { input: () => ({ review: null }) },
}
