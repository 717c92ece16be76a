import { useMemo } from 'react'
import type { Draft } from '../../shared/schema/private.ts'
import { usePrivate } from './BoardSession.tsx'
import { newId } from './newId.ts'
import { useAll } from './useRecord.ts'

export type DraftEntry = readonly [id: string, draft: Draft]

/** An id for a new card of mine, which sorts after those I made before. Only I and the server ever see it. */
export function newCardId(now = Date.now()): string {
  return `${now.toString(36)}-${newId()}`
}

/** What I drafted for a prompt in somebody's name (null: my own), in the order I began it; blank ones, too. */
export function cardsFor(
  drafts: ReadonlyMap<string, Draft>,
  promptId: string,
  by: string | null = null,
): readonly DraftEntry[] {
  return inOrder([...drafts].filter(([, { prompt, whose = null }]) => prompt === promptId && whose === by))
}

/** What I drafted for anything but `promptId` and nobody else has seen: still mine, whatever became of its question. */
export function keptOf(drafts: ReadonlyMap<string, Draft>, promptId: string | null): readonly DraftEntry[] {
  return inOrder([...drafts].filter(([, draft]) => draft.prompt !== promptId && !draft.shown && hasWords(draft)))
}

/** The same of my own room. */
export function useKept(promptId: string | null): readonly DraftEntry[] {
  const drafts = useAll(usePrivate().drafts)
  return useMemo(() => keptOf(drafts, promptId), [drafts, promptId])
}

export function hasWords({ text }: Pick<Draft, 'text'>): boolean {
  return text.trim() !== ''
}

function inOrder(entries: readonly DraftEntry[]): readonly DraftEntry[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}
