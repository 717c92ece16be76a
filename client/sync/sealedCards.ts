import { useMemo } from 'react'
import type { Draft } from '../../shared/schema/private.ts'
import { usePrivate } from './BoardSession.tsx'
import { useAll } from './useRecord.ts'

export type DraftEntry = readonly [id: string, draft: Draft]

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

/** In the order they were begun. */
export function inOrder(entries: readonly DraftEntry[]): readonly DraftEntry[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}
