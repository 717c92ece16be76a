import type { Box } from '../../../shared/rules/placement.ts'

/** A section that fills less of the view than this is passed by, not looked at. */
const PART_MIN = 0.25

/** The section that somebody with this view looks at, by its id: the one that fills most of it. Null: none of them, or all. */
export function sectionInView(view: Box, sections: Iterable<readonly [id: string, box: Box]>): string | null {
  const all = view.size[0] * view.size[1]
  const parts = [...sections].map(([id, box]) => [id, common(view, box) / all] as const)
  const [most] = parts.filter(([, part]) => part >= PART_MIN).sort(([, a], [, b]) => b - a)
  return most?.[0] ?? null
}

function common(a: Box, b: Box): number {
  const along = (axis: 0 | 1) =>
    Math.min(a.at[axis] + a.size[axis], b.at[axis] + b.size[axis]) - Math.max(a.at[axis], b.at[axis])
  return Math.max(0, along(0)) * Math.max(0, along(1))
}
