import type { Box } from '../../../shared/rules/placement.ts'
import type { Section } from '../../../shared/schema/stage.ts'

/** What is left of a collapsed section: its title with what lies in it, as a number. */
export const FOLDED_HEIGHT = 64

/** Where a section is to be seen: all of it, or its title alone. */
export function foldedBox({ at, size, collapsed }: Pick<Section, 'at' | 'size' | 'collapsed'>): Box {
  return { at, size: collapsed ? [size[0], FOLDED_HEIGHT] : size }
}
