import type { ArcStep, Depth, Family, LibraryPrompt, Setting } from './prompt.ts'

/** What is shown of a prompt; of one's own, only the first line of facts is known. */
export type Shelved = Pick<LibraryPrompt, 'id' | 'text' | 'hint' | 'probes' | 'mode' | 'minutes'> &
  Partial<LibraryPrompt>

/** What somebody is after; null: anything. */
export type Wanted = {
  readonly query: string
  readonly step: ArcStep | null
  readonly family: Family | null
  readonly setting: Setting | null
  readonly depth: Depth | null
}

/** Words that every second question has. */
const small = new Set(
  'a an and are as at be by do for from i in is it my of on or our so that the to us we who you'.split(' '),
)

/**
 * The prompts that fit, the best first. `spoken` says a prompt's family and step in the reader's language, so that they
 * are found by those words, too. Where no prompt has all words, those with the most of them come.
 */
export function findPrompts<Prompt extends Shelved>(
  prompts: readonly Prompt[],
  { query, step, family, setting, depth }: Wanted,
  spoken: (prompt: Prompt) => string,
): readonly Prompt[] {
  const fitting = prompts.filter(
    (prompt) =>
      (step === null || prompt.step === step) &&
      (family === null || prompt.family === family) &&
      (depth === null || prompt.depth === depth) &&
      (setting === null || prompt.settings?.includes(setting)),
  )
  const words = wordsOf(query)
  const asked = words.filter((word) => !small.has(word))
  const wanted = asked.length > 0 ? asked : words
  if (wanted.length === 0) return fitting
  const found = fitting
    .map((prompt) => ({ prompt, ...match(prompt, wanted, spoken(prompt)) }))
    .filter(({ hits }) => hits > 0)
  const most = Math.max(0, ...found.map(({ hits }) => hits))
  return found
    .filter(({ hits }) => hits === most)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ prompt }) => prompt)
}

/** How many of the words it has, and how much where they stand counts. */
function match(prompt: Shelved, wanted: readonly string[], spoken: string): { hits: number; weight: number } {
  const places: [number, string][] = [
    [5, prompt.text],
    [4, (prompt.words ?? []).join(' ')],
    [3, spoken],
    [1, [prompt.told, prompt.asked, prompt.hint, ...prompt.probes].join(' ')],
  ]
  const sets = places.map(([weight, text]) => [weight, wordsOf(text)] as const)
  const weights = wanted.map((word) =>
    Math.max(0, ...sets.map(([weight, words]) => (words.some((other) => other.startsWith(word)) ? weight : 0))),
  )
  return { hits: weights.filter(Boolean).length, weight: weights.reduce((sum, weight) => sum + weight, 0) }
}

function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}
