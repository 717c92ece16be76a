import { alignedAt, distributedAlong, gridOf, type Side, TIDY_GAP } from '../../../../shared/rules/arrange.ts'
import type { Box } from '../../../../shared/rules/placement.ts'
import { asRead } from '../../../../shared/rules/readingOrder.ts'
import type { Section } from '../../../../shared/schema/stage.ts'
import { centre, type Point } from '../../../features/canvas/geometry.ts'
import { around, framed } from '../../../features/canvas/groupBoxes.ts'
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

/**
 * Where things go that are to stand in a grid, as one reads them, from where the first of them is. A group (`groupOf` a
 * thing, or null) keeps its shape and stands there as one.
 */
export function tidied(
  things: readonly Lying[],
  groupOf: (id: string) => string | null,
  sections: Sections,
): ReadonlyMap<string, Placing> {
  const units = new Map<string, Lying[]>()
  for (const thing of things) {
    const unit = groupOf(thing[0]) ?? thing[0]
    units.set(unit, [...(units.get(unit) ?? []), thing])
  }
  const boxes = new Map([...units].map(([id, members]) => [id, unitBox(members)]))
  const read = asRead([...boxes])
  const all = read.flatMap((id) => boxes.get(id) ?? [])
  const { at, size } = around(all)
  const widest = Math.max(...all.map((box) => box.size[0]))
  // As many beside each other as there were before, and never a mere column of many.
  const columns = Math.max(Math.round(size[0] / (widest + TIDY_GAP)), Math.ceil(Math.sqrt(all.length)), 1)
  const places = gridOf(all, at, undefined, columns)
  const moved = read.flatMap((id, index) => {
    const from = boxes.get(id)?.at ?? at
    const to = places[index] ?? from
    const members = units.get(id) ?? []
    return members.map(([one, box]) => [one, box, [box.at[0] + to[0] - from[0], box.at[1] + to[1] - from[1]]] as const)
  })
  return placings(
    moved.map(([id, box]): Lying => [id, box]),
    moved.map(([, , to]) => to),
    sections,
  )
}

function unitBox(members: readonly Lying[]): Box {
  const box = around(members.map(boxOf))
  return members.length > 1 ? framed(box) : box
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
