import { useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { SectionKind } from '../../../shared/kits/kit.ts'
import { inOrder } from '../../../shared/rules/order.ts'
import type { Note } from '../../../shared/schema/board.ts'
import { useAll } from '../../sync/useRecord.ts'
import { useShownPage } from './useAlliancePage.ts'

type OfSection = {
  /** What was written into the section itself; null while that is nothing. */
  readonly text: Y.XmlFragment | null
  /** The notes that lie there, the oldest first. */
  readonly notes: readonly (readonly [id: string, note: Note])[]
}

/** What people wrote in the first section of a kind. */
export function useSectionOf(kind: SectionKind): OfSection {
  const { stage, board } = useShownPage()
  const section = inOrder(useAll(stage.sections)).find(([, one]) => one.kind === kind)?.[0]
  const all = useAll(board.notes)
  const fragment = section === undefined ? undefined : board.sections.rich(section, 'body')
  const isWritten = useSyncExternalStore(
    (notify) => {
      fragment?.observeDeep(notify)
      return () => fragment?.unobserveDeep(notify)
    },
    () => fragment !== undefined && /[^\s]/.test(wordsIn(fragment)),
  )
  if (section === undefined) return { text: null, notes: [] }
  const notes = [...all].filter(
    ([, note]) => note.section === section && note.deletedAt === null && note.text.trim() !== '',
  )
  notes.sort(([, a], [, b]) => a.createdAt - b.createdAt)
  return { text: isWritten && fragment ? fragment : null, notes }
}

/** The words of a rich text, without its marks. */
function wordsIn(fragment: Y.XmlFragment): string {
  return fragment.toString().replace(/<[^>]*>/g, '')
}
