import type { Section } from '../../shared/schema/stage.ts'

/** The section that something put down here comes into: the smallest under the point; what is folded takes nothing in. */
export function sectionAt(
  sections: ReadonlyMap<string, Pick<Section, 'at' | 'size' | 'collapsed'>>,
  [x, y]: readonly [number, number],
): string | null {
  const under = [...sections].filter(
    ([, { at, size, collapsed }]) =>
      !collapsed && x >= at[0] && y >= at[1] && x < at[0] + size[0] && y < at[1] + size[1],
  )
  return under.sort(([, a], [, b]) => a.size[0] * a.size[1] - b.size[0] * b.size[1])[0]?.[0] ?? null
}
