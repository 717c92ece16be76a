import type { Collection } from '../../../shared/schema/collection.ts'
import type { DeckPrompt } from '../../../shared/schema/deck.ts'

type Deck = ReadonlyMap<string, DeckPrompt>

/**
 * What takes a change of the deck back; with both turned round, what makes it again. It touches only what was changed, and only where it still is as the change left
 * it: what somebody else did since stays.
 */
export function takingBack(prompts: Collection<DeckPrompt>, before: Deck, after: Deck): () => void {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id))
  return () => {
    for (const id of changed) takeBackOne(prompts, id, before.get(id), after.get(id))
  }
}

function takeBackOne(
  prompts: Collection<DeckPrompt>,
  id: string,
  was: DeckPrompt | undefined,
  is: DeckPrompt | undefined,
): void {
  const now = prompts.get(id)
  if (was && !is) {
    if (!now) prompts.put(id, was)
    return
  }
  if (!now || !is) return
  if (!was) {
    if (same(now, is)) prompts.delete(id)
    return
  }
  const fields = (Object.keys({ ...was, ...is }) as (keyof DeckPrompt)[]).filter(
    (field) => !same(was[field], is[field]) && same(now[field], is[field]),
  )
  if (fields.length > 0) prompts.patch(id, Object.fromEntries(fields.map((field) => [field, was[field] ?? null])))
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
