import { inOrder } from '../../../shared/rules/order.ts'
import type { Note } from '../../../shared/schema/board.ts'
import type { Section } from '../../../shared/schema/stage.ts'

/** A place where the Tab key stops: a section's frame or a note. */
export type Stop = { readonly kind: 'section' | 'note'; readonly id: string }

/** Sections in their order, after each its notes as one reads them; at the end those on the open board. */
export function readingOrder(
  sections: ReadonlyMap<string, Section>,
  notes: ReadonlyMap<string, Note>,
): readonly Stop[] {
  const bySection = new Map<string | null, Entry[]>()
  for (const entry of notes) {
    const { section, deletedAt } = entry[1]
    if (deletedAt !== null) continue
    const place = section !== null && sections.has(section) ? section : null
    bySection.set(place, [...(bySection.get(place) ?? []), entry])
  }
  return [
    ...inOrder(sections).flatMap(([id]): Stop[] => [{ kind: 'section', id }, ...asRead(bySection.get(id) ?? [])]),
    ...asRead(bySection.get(null) ?? []),
  ]
}

type Entry = readonly [id: string, note: Note]

/** Line by line: a note belongs to the line whose first note's middle it reaches above; within a line from left to right. */
function asRead(notes: readonly Entry[]): Stop[] {
  const fromTop = [...notes].sort(([idA, a], [idB, b]) => a.at[1] - b.at[1] || (idA < idB ? -1 : 1))
  const lines: Entry[][] = []
  for (const entry of fromTop) {
    const line = lines.at(-1)
    const first = line?.[0]?.[1]
    if (line && first && entry[1].at[1] < first.at[1] + first.size[1] / 2) line.push(entry)
    else lines.push([entry])
  }
  return lines.flatMap((line) =>
    line.sort(([, a], [, b]) => a.at[0] - b.at[0]).map(([id]): Stop => ({ kind: 'note', id })),
  )
}
