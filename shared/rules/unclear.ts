import { clarityOf } from './clarity.ts'

type Answer = {
  readonly text: string
  readonly prompt: string | null
  readonly createdAt: number
  readonly deletedAt: number | null
}
type Said = Parameters<typeof clarityOf>[1]

/**
 * The answers that are just a word, oldest first: to the prompt that is shown, or to any while none is. Where one word was
 * asked for, a word is an answer.
 */
export function unclearAnswers(
  notes: ReadonlyMap<string, Answer>,
  prompts: ReadonlyMap<string, { readonly oneWord: boolean }>,
  shown: string | null,
  saidAbout: (id: string) => Said,
): readonly string[] {
  const isMeant = ({ prompt, deletedAt }: Answer) =>
    deletedAt === null && prompt !== null && prompts.get(prompt)?.oneWord === false && (shown ?? prompt) === prompt
  return [...notes]
    .filter(([id, note]) => isMeant(note) && clarityOf(note, saidAbout(id)) === 'word')
    .sort(([idA, a], [idB, b]) => a.createdAt - b.createdAt || (idA < idB ? -1 : 1))
    .map(([id]) => id)
}

/** The one after `now`, from the first again at the end; null when there is none. */
export function nextOf(ids: readonly string[], now: string | null): string | null {
  return ids[(now === null ? -1 : ids.indexOf(now)) + 1] ?? ids[0] ?? null
}
