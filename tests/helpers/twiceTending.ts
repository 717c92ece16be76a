import { agreementsOf } from '../../shared/schema/agreement.ts'
import type { TendingCommand } from '../../shared/tendingCommands.ts'
import type { Case, Scene } from './twice.ts'

const signal = { signal: 'g', about: null, isNamed: true, words: 'When plans change, I hear of it late.' }
const raised = ({ done, ana }: Scene) => done(ana, 'signal.raise', signal)

/** Scenes for care between dates. */
export const tendingCases: { readonly [T in TendingCommand]: Case<T> } = {
  'signal.raise': {
    given: ({ within }) =>
      within('board', null, ({ doc }) => agreementsOf(doc).put('a', { what: 'We call before we write.' })),
    input: () => ({ ...signal, about: 'a' }),
  },
  'signal.rest': { given: raised, by: 'ana', input: () => ({ signal: 'g', isDone: true }) },
  'signal.words': { by: 'ana', input: () => ({ words: 'Kettle on' }) },
  'repair.set': { by: 'ana', input: () => ({ words: 'We sleep on it. Then a walk.' }) },
  'vibe.ask': { by: 'ana', input: ({ fay, gus }) => ({ vibe: 'v', to: [fay.member.id, gus.member.id] }) },
  'vibe.reply': {
    isOwn: true,
    given: ({ done, ana, fay }) => done(ana, 'vibe.ask', { vibe: 'v', to: [fay.member.id] }),
    input: () => ({ vibe: 'v', reply: 'off' }),
  },
  'tending.start': { given: raised, input: () => ({ signal: 'g' }) },
}
