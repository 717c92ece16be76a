const small = new Set(
  'a an and any are as at be been by could did do does for from had has have how i if in is it its me my not of on one or our so somebody something than that the their them then there they this to us was we were what when where which who whom will with would you your'.split(
    ' ',
  ),
)

function wordsIn(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z']+/g) ?? []
  return new Set(words.map((word) => word.replace(/'(s|re|d|ve|ll|t)$/, '')).filter((word) => !small.has(word)))
}

/** Pairs whose words of weight are the same for at least this share of all that either has. */
export function nearest(texts: readonly string[], share: number): [string, string, number][] {
  const sets = texts.map((text) => [text, wordsIn(text)] as const)
  return sets.flatMap(([a, ours], at) =>
    sets.slice(at + 1).flatMap(([b, theirs]): [string, string, number][] => {
      const both = [...ours].filter((word) => theirs.has(word)).length
      const alike = both / (ours.size + theirs.size - both || 1)
      return alike >= share ? [[a, b, alike]] : []
    }),
  )
}
