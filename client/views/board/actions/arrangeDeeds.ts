import { alignedAt, distributedAlong, gridOf, type Side } from '../../../../shared/rules/arrange.ts'
import type { Box } from '../../../../shared/rules/placement.ts'
import { asRead } from '../../../../shared/rules/readingOrder.ts'
import type { Section } from '../../../../shared/schema/stage.ts'
import { centre, type Point } from '../../../features/canvas/geometry.ts'
import { around } from '../../../features/canvas/groupBoxes.ts'
import { sectionAt } from '../../../sync/sectionAt.ts'
import type { Placing } from '../../../sync/useItemEdits.ts'

export type Lying = readonly [id: string, box: Box]
type Sections = ReadonlyMap<string, Section>

/** Where things go that are to stand in line. */
export function inLine(things: readonly Lying[], side: Side, sections: Sections): ReadonlyMap<string, Placing> {
  return placings(things, alignedAt(things.map(boxOf), side), sections)
}

/** Where things go that are to have the same gaps. */
export function withGaps(things: readonly Lying[], axis: 0 | 1, sections: Sections): ReadonlyMap<string, Placing> {
  return placings(things, distributedAlong(things.map(boxOf), axis), sections)
}

/** Where things go that are to stand in a grid, as one reads them, from where the first of them is. */
export function tidied(things: readonly Lying[], sections: Sections): ReadonlyMap<string, Placing> {
  const known = new Map(things)
  const read = asRead(things).flatMap((id): Lying[] => [[id, known.get(id) ?? { at: [0, 0], size: [0, 0] }]])
  const { at, size } = around(read.map(boxOf))
  const widest = Math.max(...read.map(([, box]) => box.size[0]))
  // As many beside each other as there were before, and never a mere column of many.
  const columns = Math.max(Math.round(size[0] / (widest + 12)), Math.ceil(Math.sqrt(read.length)), 1)
  return placings(read, gridOf(read.map(boxOf), at, undefined, columns), sections)
}

function placings(
  things: readonly Lying[],
  places: readonly Point[],
  sections: Sections,
): ReadonlyMap<string, Placing> {
  return new Map(
    things.map(([id, { at, size }], index) => {
      const [x, y] = places[index] ?? at
      const to: Point = [Math.round(x), Math.round(y)]
      return [id, { at: to, section: sectionAt(sections, centre({ at: to, size })) }]
    }),
  )
}

function boxOf([, box]: Lying): Box {
  return box
}
