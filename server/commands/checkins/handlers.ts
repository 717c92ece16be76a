import type { CheckinCommand } from '../../../shared/checkinCommands.ts'
import type { Handler } from '../context.ts'
import { breakOff, close, goTo, open } from './checkins.ts'
import { sayDone } from './done.ts'
import { answerEase, answerPulse, show } from './pulses.ts'
import { celebrate, decide, sayDid } from './words.ts'

export const checkinHandlers: { readonly [T in CheckinCommand]: Handler<T> } = {
  'checkin.open': open,
  'checkin.step': goTo,
  'checkin.pulse': answerPulse,
  'checkin.ease': answerEase,
  'checkin.done': sayDone,
  'checkin.show': show,
  'checkin.did': sayDid,
  'checkin.decide': decide,
  'checkin.celebrate': celebrate,
  'checkin.close': close,
  'checkin.breakOff': breakOff,
}
