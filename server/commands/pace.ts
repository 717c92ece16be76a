import type { PaceCommand } from '../../shared/paceCommands.ts'
import { followMe, gatherPeople, hideCursors, setSpotlight } from './attention.ts'
import type { Handler } from './context.ts'
import { clearHands, raiseHand } from './hands.ts'
import { callBreak, endBreak, pauseSession } from './rests.ts'
import { endRound, nextTurn, skipTurn, startRound } from './rounds.ts'
import { lockSection } from './sectionLock.ts'
import { undoStep } from './steps.ts'

export const paceHandlers: { readonly [T in PaceCommand]: Handler<T> } = {
  'step.undo': undoStep,
  'hand.raise': raiseHand,
  'hand.clear': clearHands,
  'round.start': startRound,
  'round.next': nextTurn,
  'round.skip': skipTurn,
  'round.end': endRound,
  'break.call': callBreak,
  'break.end': endBreak,
  'session.pause': pauseSession,
  'section.lock': lockSection,
  'spotlight.set': setSpotlight,
  'people.gather': gatherPeople,
  'people.follow': followMe,
  'cursors.hide': hideCursors,
}
