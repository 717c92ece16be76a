import type { CheckinCommand } from '../../shared/checkinCommands.ts'
import { agreementsOf, emptyAgreement } from '../../shared/schema/agreement.ts'
import type { Case, Scene } from './twice.ts'

const agreed = ({ within }: Scene) =>
  within('board', null, ({ doc }) =>
    agreementsOf(doc).put('a1', { ...emptyAgreement, what: 'We call before we write', order: 'a0' }),
  )
const opened = async (scene: Scene): Promise<void> => {
  await agreed(scene)
  await scene.done(scene.fay, 'checkin.open', { checkin: 'c1', isNamed: true })
}

/** A scene for each command of a check-in. */
export const checkinCases: { readonly [T in CheckinCommand]: Case<T> } = {
  'checkin.open': { given: agreed, input: () => ({ checkin: 'c1', isNamed: true }) },
  'checkin.step': { given: opened, input: () => ({ checkin: 'c1', at: 'pulse', from: 'changes' }) },
  'checkin.pulse': {
    ...{ given: opened, by: 'ana' },
    input: () => ({ checkin: 'c1', agreement: 'a1', pulse: 'wobbling' }),
  },
  'checkin.ease': { given: opened, by: 'ana', input: () => ({ checkin: 'c1', ease: 'easier' }) },
  'checkin.done': { given: opened, by: 'ana', input: () => ({ checkin: 'c1', done: true }) },
  'checkin.show': {
    given: async (scene) => {
      await opened(scene)
      await scene.done(scene.ana, 'checkin.pulse', { checkin: 'c1', agreement: 'a1', pulse: 'holding' })
    },
    input: () => ({ checkin: 'c1' }),
  },
  'checkin.did': {
    ...{ given: opened, by: 'ana' },
    input: () => ({ checkin: 'c1', agreement: 'a1', did: 'partly', words: 'Twice' }),
  },
  'checkin.decide': {
    given: opened,
    input: () => ({ checkin: 'c1', agreement: 'a1', verdict: 'tweak', from: null }),
  },
  'checkin.celebrate': { given: opened, input: () => ({ checkin: 'c1', what: 'Four months', why: '', how: 'Cake' }) },
  'checkin.close': {
    given: async (scene) => {
      await opened(scene)
      await scene.done(scene.fay, 'checkin.decide', { checkin: 'c1', agreement: 'a1', verdict: 'retire', from: null })
    },
    input: () => ({ checkin: 'c1', next: { on: '2027-03-01', rhythm: 'monthly', everyDays: 0 } }),
  },
  'checkin.breakOff': { given: opened, input: () => ({ checkin: 'c1' }) },
}
