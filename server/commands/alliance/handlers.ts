import type { AllianceCommand } from '../../../shared/allianceCommands.ts'
import type { Handler } from '../context.ts'
import { belong, sayWhereIStand } from './commit.ts'
import { setReview, setState, settle } from './settle.ts'

export const allianceHandlers: { readonly [T in AllianceCommand]: Handler<T> } = {
  'commit.say': sayWhereIStand,
  'alliance.belong': belong,
  'alliance.settle': settle,
  'alliance.state': setState,
  'review.set': setReview,
}
