import type { AgreementCommand } from '../../shared/agreementCommands.ts'
import { meaningOf } from '../../shared/rules/alliance/meaning.ts'
import { agreementsOf, emptyAgreement, termsOf } from '../../shared/schema/agreement.ts'
import type { Case } from './twice.ts'

const [now, wanted] = ['We talk on Mondays', 'We talk on Fridays'].map((what) => ({ ...emptyAgreement, what }))
const meant = (words = emptyAgreement) => meaningOf(termsOf(words))

export const agreementCases: { readonly [T in AgreementCommand]: Case<T> } = {
  'change.take': {
    given: ({ within }) =>
      within('board', null, ({ doc }) => {
        agreementsOf(doc).put('a', { ...now })
        agreementsOf(doc).put('p', { ...wanted, proposes: 'a' })
      }),
    input: () => ({ proposal: 'p', from: meant(now), to: meant(wanted) }),
  },
}
