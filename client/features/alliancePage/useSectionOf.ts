import { useSyncExternalStore } from 'react'
import * as Y from 'yjs'
import type { SectionKind } from '../../../shared/kits/kit.ts'
import { inOrder } from '../../../shared/rules/order.ts'
import type { Note } from '../../../shared/schema/board.ts'
import { useAll } from '../../sync/useRecord.ts'
import { useShownPage } from './useAlliancePage.ts'

type OfSection = {
  /** What was written into the section itself; null while that is nothing. */
  readonly text: Y.XmlFragment | null
  /** Its first line, or the first note; empty while there is neither. */
  readonly line: string
  /** The notes that lie there, the oldest first. */
  readonly notes: readonly (readonly [id: string, note: Note])[]
}

/** What people wrote in the first section of a kind. */
export function useSectionOf(kind: SectionKind): OfSection {
  const { stage, board } = useShownPage()
  const section = inOrder(useAll(stage.sections)).find(([, one]) => one.kind === kind)?.[0]
  const all = useAll(board.notes)
  const fragment = section === undefined ? undefined : board.sections.rich(section, 'body')
  const written = useSyncExternalStore(
    (notify) => {
      fragment?.observeDeep(notify)
      return () => fragment?.unobserveDeep(notify)
    },
    () => (fragment ? firstLine(fragment) : ''),
  )
  if (section === undefined) return { text: null, line: '', notes: [] }
  const notes = [...all].filter(
    ([, note]) => note.section === section && note.deletedAt === null && note.text.trim() !== '',
  )
  notes.sort(([, a], [, b]) => a.createdAt - b.createdAt)
  return { text: written && fragment ? fragment : null, line: written || (notes[0]?.[1].text.trim() ?? ''), notes }
}

/** The first block of a rich text that says something. */
function firstLine(text: Y.XmlFragment): string {
  for (const block of text.toArray()) {
    const words = wordsIn(block).trim()
    if (words) return words
  }
  return ''
}

function wordsIn(node: unknown): string {
  if (node instanceof Y.XmlText)
    return (node.toDelta() as { insert: unknown }[])
      .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
      .join('')
  return node instanceof Y.XmlElement ? node.toArray().map(wordsIn).join(' ') : ''
}
