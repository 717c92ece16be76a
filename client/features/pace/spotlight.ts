import { useSyncExternalStore } from 'react'
import type { BoardDoc } from '../../../shared/schema/board.ts'
import type { Target } from '../../../shared/schema/pace.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useRecord, useSheet } from '../../sync/useRecord.ts'

/** What all are pointed at, with its words. */
export type Spot = { readonly target: Target; readonly words: string; readonly color: string | null }

/** What the spotlight is on; null when it is off, or what it was on is gone. */
export function useSpotlight(): Spot | null {
  const { spotlight } = useSheet(useStage().session)
  return useSpot(spotlight)
}

/** The words of something that people are pointed at. */
export function useSpot(target: Target | null): Spot | null {
  const { sections, prompts } = useStage()
  const { notes } = useBoard()
  const idOf = (kind: Target['kind']) => (target?.kind === kind ? target.id : '')
  const note = useRecord(notes, idOf('note'))
  const section = useRecord(sections, idOf('section'))
  const prompt = useRecord(prompts, idOf('prompt'))
  if (target === null) return null
  if (note && note.deletedAt === null) return { target, words: note.text.trim(), color: note.color }
  const words = section?.title ?? prompt?.text
  return words === undefined ? null : { target, words, color: null }
}

type Ground = Pick<BoardDoc, 'notes'> & Pick<StageDoc, 'sections' | 'prompts'>

/** The words of a target as they are now, in one line; null when it is gone. */
export function wordsOf({ kind, id }: Target, { notes, sections, prompts }: Ground): string | null {
  if (kind === 'section') return sections.get(id)?.title ?? null
  if (kind === 'prompt') return prompts.get(id)?.text ?? null
  const note = notes.get(id)
  return note && note.deletedAt === null ? note.text.trim().split('\n')[0] || '…' : null
}

export function keyOf({ kind, id }: Target): string {
  return `${kind} ${id}`
}

let aside: string | null = null
const listeners = new Set<() => void>()

/** Remembers what I put aside, for this page alone; null: nothing. */
export function putAside(key: string | null): void {
  aside = key
  for (const notify of listeners) notify()
}

/** What I put aside on this page: it stays so until something else comes into the spotlight. */
export function useAside(): string | null {
  return useSyncExternalStore(onAside, () => aside)
}

function onAside(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}
