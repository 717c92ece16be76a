import { newAlly } from './edits.ts'
import { ALLIES_MAX, ALLY_NAME_MAX, type Ally, type Leaning } from './myMap.ts'

/** What was answered to each question: one name a line. */
export type Named = { readonly mine: string; readonly theirs: string; readonly alone: string }
export const noNames: Named = { mine: '', theirs: '', alone: '' }

/** The people of three answers. Who is named in the first two depends on me as I on them; who is missed is wished for. */
export function alliesFrom({ mine, theirs, alone }: Named): readonly Ally[] {
  const [first, second, third] = [namesIn(mine), namesIn(theirs), namesIn(alone)]
  const leaning = (key: string): Leaning =>
    first.has(key) ? (second.has(key) ? 'both' : 'mine') : second.has(key) ? 'theirs' : 'none'
  return [...new Map([...third, ...second, ...first])]
    .sort(([one], [other]) => orderOf(one) - orderOf(other))
    .slice(0, ALLIES_MAX)
    .map(([key, name]) =>
      newAlly(name, {
        leaning: leaning(key),
        state: third.has(key) ? 'wished' : 'making',
        tie: third.has(key) ? 2 : 3,
      }),
    )

  function orderOf(key: string): number {
    return first.has(key) ? 0 : second.has(key) ? 1 : 2
  }
}

/** Names by how they are compared. A bullet that was typed before one is no part of it. */
function namesIn(lines: string): ReadonlyMap<string, string> {
  const names = lines
    .split(/[\n;]+/)
    .map((line) =>
      [
        ...line
          .replace(/^[\s•*–-]+/, '')
          .replace(/\s+/g, ' ')
          .trim(),
      ]
        .slice(0, ALLY_NAME_MAX)
        .join('')
        .trim(),
    )
    .filter((name) => name !== '')
  return new Map(names.map((name) => [name.toLowerCase(), name]))
}
