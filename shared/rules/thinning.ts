type Kept = { readonly why: 'settled' | 'checkin' | 'step' | 'named' | 'before'; readonly at: number }

/** What goes first when there are too many versions; what somebody named never goes by itself. */
const firstToGo = ['step', 'before', 'checkin', 'settled'] as const

/**
 * Ids of the versions that make room for one more `why`, so that at most `most` are kept, and of those that steps left
 * at most `steps`; the oldest first. Never one of `needed`.
 */
export function thinned(
  versions: ReadonlyMap<string, Kept>,
  why: Kept['why'],
  { most, steps, needed }: { readonly most: number; readonly steps: number; readonly needed: ReadonlySet<string> },
): readonly string[] {
  const oldest = (kind: Kept['why']) =>
    [...versions]
      .filter(([id, version]) => version.why === kind && !needed.has(id))
      .sort(([, a], [, b]) => a.at - b.at)
      .map(([id]) => id)
  const left = oldest('step')
  const tooManySteps = why === 'step' ? Math.max(0, left.length + 1 - steps) : 0
  const tooMany = Math.max(0, versions.size + 1 - most)
  return firstToGo.flatMap(oldest).slice(0, Math.max(tooManySteps, tooMany))
}
