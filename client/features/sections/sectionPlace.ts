import type { Box } from '../../../shared/rules/placement.ts'

/** As large as a kit's. */
export const NEW_SIZE: readonly [number, number] = [880, 720]
/** As far apart as a kit's. */
const GAP = 64

/** A free place for a new section: right of the last one, and on to the right until nothing is in the way. */
export function placeForSection(sections: readonly Box[], size = NEW_SIZE): [number, number] | null {
  const last = sections.at(-1)
  if (!last) return null
  const y = last.at[1]
  let x = last.at[0] + last.size[0] + GAP
  for (let other = inTheWay(x); other; other = inTheWay(x)) x = other.at[0] + other.size[0] + GAP
  return [Math.round(x), Math.round(y)]

  function inTheWay(left: number): Box | undefined {
    return sections.find(
      ({ at, size: [width, height] }) =>
        at[0] < left + size[0] && left < at[0] + width && at[1] < y + size[1] && y < at[1] + height,
    )
  }
}
