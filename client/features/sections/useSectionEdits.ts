import { useMemo } from 'react'
import { SECTION_TITLE_LENGTH_MAX } from '../../../shared/limits.ts'
import type { Box } from '../../../shared/rules/placement.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useRoom, useStage } from '../../sync/BoardSession.tsx'
import { historyOf, type StepKind } from '../../sync/history.ts'
import { newId } from '../../sync/newId.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { useMayShape } from '../../sync/useMayShape.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.ts'
import { orderMove, type Way } from './orderMove.ts'

/** What may be done to sections. The server decides each; each is one step of undo, and is said aloud. */
export type SectionEdits = {
  /** Resolves with the id of the new section once it is there; null when the server would not. */
  readonly add: (box: Box) => Promise<string | null>
  readonly rename: (id: string, title: string) => Promise<void>
  readonly move: (id: string, way: Way) => Promise<void>
  readonly fold: (id: string, collapsed: boolean) => Promise<void>
  /** Off the board, with a word that says so and takes it back. What lies on it stays. */
  readonly remove: (id: string) => Promise<void>
  readonly restore: (id: string) => Promise<void>
}

/** Null while I may not change sections. */
export function useSectionEdits(): SectionEdits | null {
  const { t } = useTranslation('sections')
  const { sections, removedSections } = useStage()
  const { doc } = useRoom('board')
  const command = useCommand()
  const mayShape = useMayShape()
  return useMemo(() => {
    if (!mayShape) return null
    const decide = async (kind: StepKind, section: string, redo: Send, undo: Send) => {
      if (!(await redo())) return false
      historyOf(doc).decided({ kind, ids: [section], undo, redo })
      return true
    }
    const takeOff = (section: string) => () => command('section.remove', { section })
    const putBack = (section: string) => () => command('section.restore', { section })
    const edits: SectionEdits = {
      add: async ({ at, size }) => {
        const section = newId()
        const title = t('new')
        if (!(await command('section.add', { section, title, at: [...at], size: [...size] }))) return null
        historyOf(doc).decided({ kind: 'added', ids: [section], undo: takeOff(section), redo: putBack(section) })
        announce(t('addEnabled'))
        return section
      },
      rename: async (section, typed) => {
        const before = sections.get(section)?.title
        const title = [...typed.trim()].slice(0, SECTION_TITLE_LENGTH_MAX).join('')
        if (before === undefined || title === '' || title === before) return
        const call = (words: string) => () => command('section.rename', { section, title: words })
        if (await decide('changed', section, call(title), call(before))) announce(t('renamed', { title }))
      },
      move: async (section, way) => {
        const { order: before, title } = sections.get(section) ?? {}
        const to = orderMove(sections.all(), section, way)
        if (before === undefined || title === undefined || to === null) return
        const put = (order: string) => () => command('section.order', { section, order })
        const isDone = await decide('moved', section, put(to.order), put(before))
        if (isDone) announce(t('ordered', { title, at: to.at, count: sections.all().size }))
      },
      fold: async (section, collapsed) => {
        const title = sections.get(section)?.title
        const fold = (isFolded: boolean) => () => command('section.collapse', { section, collapsed: isFolded })
        const isDone = await decide('changed', section, fold(collapsed), fold(!collapsed))
        if (isDone) announce(t(collapsed ? 'collapsed' : 'expanded', { title }))
      },
      remove: async (section) => {
        const title = sections.get(section)?.title
        if (!(await decide('removed', section, takeOff(section), putBack(section)))) return
        const undo = { label: t('undo'), onPress: () => void edits.restore(section) }
        toast({ title: t('removed', { title }), action: undo })
      },
      restore: async (section) => {
        const title = removedSections.get(section)?.title
        if (await decide('restored', section, putBack(section), takeOff(section))) announce(t('restored', { title }))
      },
    }
    return edits
  }, [t, sections, removedSections, doc, command, mayShape])
}

type Send = () => Promise<boolean>
