import { inOrder } from './order.ts'
import type { Box } from './placement.ts'

/** Something that lies on the board, as far as reading it goes. */
export type Lying = Box & { readonly section: string | null; readonly deletedAt: number | null }

/** A place where the Tab key stops: a section's frame, or something that lies on the board. */
export type Stop = { readonly kind: 'section' | 'item'; readonly id: string }

/** Sections in their order, after each its things as one reads them; at the end those on the open board. */
export function readingOrder(
  sections: ReadonlyMap<string, { readonly order: string }>,
  items: ReadonlyMap<string, Lying>,
): readonly Stop[] {
  const bySection = new Map<string | null, (readonly [id: string, item: Lying])[]>()
  for (const entry of items) {
    const { section, deletedAt } = entry[1]
    if (deletedAt !== null) continue
    const place = section !== null && sections.has(section) ? section : null
    const there = bySection.get(place)
    if (there) there.push(entry)
    else bySection.set(place, [entry])
  }
  const stops = (place: string | null) => asRead(bySection.get(place) ?? []).map((id): Stop => ({ kind: 'item', id }))
  return [...inOrder(sections).flatMap(([id]): Stop[] => [{ kind: 'section', id }, ...stops(id)]), ...stops(null)]
}

/**
 * The ids of what lies in one place as one reads it. Line by line: a thing belongs to the line whose first one's middle
 * it reaches above; within a line from left to right.
 */
export function asRead(things: readonly (readonly [id: string, box: Box])[]): readonly string[] {
  const fromTop = [...things].sort(([idA, a], [idB, b]) => a.at[1] - b.at[1] || (idA < idB ? -1 : 1))
  const lines: (readonly [string, Box])[][] = []
  for (const entry of fromTop) {
    const line = lines.at(-1)
    const first = line?.[0]?.[1]
    if (line && first && entry[1].at[1] < first.at[1] + first.size[1] / 2) line.push(entry)
    else lines.push([entry])
  }
  return lines.flatMap((line) => line.sort(([, a], [, b]) => a.at[0] - b.at[0]).map(([id]) => id))
}
