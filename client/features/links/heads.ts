import type { Link } from '../../../shared/schema/drawn.ts'

/** Where the words for each kind of arrowhead are. */
export const headWords = {
  none: 'link.headsNone',
  end: 'link.headsEnd',
  both: 'link.headsBoth',
} as const satisfies Record<Link['heads'], string>
