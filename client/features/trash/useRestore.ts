import { useMemo } from 'react'
import { useAgreementRecords } from '../../sync/alliance.ts'
import { useBoard, useMe, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { historyOf } from '../../sync/history.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { useItemEdits } from '../../sync/useItemEdits.ts'
import { useSheet } from '../../sync/useRecord.ts'
import type { Thrown } from './thrown.ts'

export type Restore = {
  readonly may: (thrown: Thrown) => boolean
  /** True when it is back. */
  readonly restore: (thrown: Thrown) => Promise<boolean>
}

/** How to put back what is in the Trash; null while I may only read. Each time is one step of undo. */
export function useRestore(): Restore | null {
  const board = useBoard()
  const { doc } = useRoom('board')
  const edits = useItemEdits()
  const command = useCommand()
  const { structure } = useSheet(useStage().session)
  const agreements = useAgreementRecords()
  const isFacilitator = useMe().role === 'facilitator'
  return useMemo(() => {
    if (!edits) return null
    const restoreSection = async (section: string) => {
      const restore = () => command('section.restore', { section })
      if (!(await restore())) return false
      const undo = () => command('section.remove', { section })
      historyOf(doc).decided({ kind: 'restored', ids: [section], undo, redo: restore })
      return true
    }
    return {
      may: ({ kind }) => kind !== 'section' || isFacilitator || structure === 'everybody',
      restore: async ({ id, kind }) => {
        if (kind === 'section') return restoreSection(id)
        if (kind === 'agreement') {
          agreements.patch(id, { deletedAt: null })
          return true
        }
        const others = { link: board.links, group: board.groups, comment: board.comments }
        if (kind === 'link' || kind === 'group' || kind === 'comment') others[kind].patch(id, { deletedAt: null })
        else edits.restore([id])
        return true
      },
    }
  }, [board, doc, edits, command, structure, agreements, isFacilitator])
}
