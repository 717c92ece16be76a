/** Entries in their order, but each that stands beside another one follows it at once, after those that did so before. */
export function sideBySide<T>(
  entries: readonly (readonly [id: string, entry: T])[],
  besideOf: (entry: T) => string | null | undefined,
): readonly (readonly [id: string, entry: T])[] {
  const here = new Set(entries.map(([id]) => id))
  // Of two that stand beside each other, neither would come first: only what stands alone leads a row.
  const leadOf = (entry: T) => {
    const beside = besideOf(entry)
    return beside && here.has(beside) ? beside : null
  }
  const rows = new Map(
    entries.flatMap(([id, entry]) => (leadOf(entry) === null ? [[id, [] as (typeof entries)[number][]]] : [])),
  )
  const loose: (typeof entries)[number][] = []
  for (const pair of entries) {
    const lead = leadOf(pair[1])
    if (lead !== null) (rows.get(lead) ?? loose).push(pair)
  }
  const led = entries.flatMap((pair) => (rows.has(pair[0]) ? [pair, ...(rows.get(pair[0]) ?? [])] : []))
  return [...led, ...loose]
}
