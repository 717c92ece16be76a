import { accountability } from './accountability.ts'
import { accountabilityAfter } from './accountabilityAfter.ts'
import { across } from './across.ts'
import { assumptions } from './assumptions.ts'
import { change } from './change.ts'
import { promptsOf } from './family.ts'
import { home } from './home.ts'
import { ideal } from './ideal.ts'
import { motivation } from './motivation.ts'
import { opening } from './opening.ts'
import type { LibraryPrompt } from './prompt.ts'
import { purpose } from './purpose.ts'
import { purposeRoom } from './purposeRoom.ts'
import { review } from './review.ts'
import { reviewTogether } from './reviewTogether.ts'
import { style } from './style.ts'
import { tough } from './tough.ts'
import { toughLines } from './toughLines.ts'
import { trust } from './trust.ts'
import { values } from './values.ts'

/**
 * Every prompt of ours, in the order of the families. Some hundred kilobytes: a page fetches it when somebody opens the
 * library, and pages of participants never do.
 */
export const library: readonly LibraryPrompt[] = [
  ...promptsOf('opening', opening),
  ...promptsOf('purpose', [...purpose, ...purposeRoom]),
  ...promptsOf('trust', trust),
  ...promptsOf('style', style),
  ...promptsOf('motivation', [...motivation, ...values]),
  ...promptsOf('ideal', ideal),
  ...promptsOf('tough', [...tough, ...toughLines]),
  ...promptsOf('change', [...change, ...assumptions]),
  ...promptsOf('accountability', [...accountability, ...accountabilityAfter]),
  ...promptsOf('review', [...review, ...reviewTogether]),
  ...promptsOf('across', across),
  ...promptsOf('home', home),
]
