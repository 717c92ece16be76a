import { ArrowDownAZ } from 'lucide-react'
import { useMemo } from 'react'
import { gridOf, TIDY_GAP } from '../../../../shared/rules/arrange.ts'
import type { Box } from '../../../../shared/rules/placement.ts'
import { asRead } from '../../../../shared/rules/readingOrder.ts'
import type { BoardDoc, Note } from '../../../../shared/schema/board.ts'
import type { Action } from '../../../features/actions/action.ts'
import { authorRanks, promptRanks } from '../../../features/notes/papers.ts'
import { type SortKey, sortedBy, sortKeys } from '../../../features/notes/sorting.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../../sync/BoardSession.tsx'
import { sectionAt } from '../../../sync/sectionAt.ts'
import { type Placing, useItemEdits } from '../../../sync/useItemEdits.ts'
import { announce } from '../../../ui/announce.ts'
import type { Desk } from '../boardDesk.ts'
import type { SelectionFacts } from '../useSelectionFacts.ts'

/** The selected notes, or all of the section that a single one lies in, in a grid in the order of something about them. */
export function useSortActions(desk: Desk, facts: SelectionFacts): readonly Action[] {
  const { t, i18n } = useTranslation('notes')
  const board = useBoard()
  const { members, prompts, sections } = useStage()
  const edits = useItemEdits()
  const isEnabled = edits !== null && facts.notes > 0
  return useMemo(() => {
    const ranksOf = (key: SortKey) => (key === 'prompt' ? promptRanks(prompts.all()) : authorRanks(members.all()))
    /** One grid; what comes to lie elsewhere belongs there. */
    const inOrder = (key: Exclude<SortKey, 'section'>): readonly Placed[] =>
      inGrid(sortedBy(meant(board, desk.get().selected), key, ranksOf(key), i18n.language)).map(
        ([id, { at, size }]) => {
          const middle = [at[0] + size[0] / 2, at[1] + size[1] / 2] as const
          return [id, { at, section: sectionAt(sections.all(), middle) }]
        },
      )
    /** A grid for each section: sorting takes nothing out of its own. */
    const bySection = (): readonly Placed[] => {
      const notes = meant(board, desk.get().selected, true)
      return [...new Set(notes.map(([, { section }]) => section))].flatMap((own) =>
        inGrid(notes.filter(([, { section }]) => section === own)).map(
          ([id, { at }]): Placed => [id, { at, section: own }],
        ),
      )
    }
    const sort = (key: SortKey) => {
      const sorted = key === 'section' ? bySection() : inOrder(key)
      edits?.move(new Map(sorted))
      announce(t('sort.done', { count: sorted.length }))
    }
    return sortKeys.map((key): Action => {
      return {
        ...{ id: `note.sort.${key}`, group: 'arrange', title: t(`sort.${key}`), alsoCalled: t('sort.also') },
        ...{ icon: ArrowDownAZ, isEnabled, run: () => sort(key) },
      }
    })
  }, [t, i18n.language, desk, board, members, prompts, sections, edits, isEnabled])
}

type Entry = readonly [id: string, note: Note]

type Placed = readonly [id: string, placing: Placing]

/** The same notes in a grid where they lie now, in the order given. */
function inGrid(sorted: readonly Entry[]): readonly (readonly [id: string, Box])[] {
  const places = gridOf(
    sorted.map(([, note]) => note),
    cornerOf(sorted),
    TIDY_GAP,
    columnsOf(sorted),
  )
  return sorted.map(([id, { at, size }], index) => [id, { at: places[index] ?? at, size }])
}

/** As one reads them. Of one alone: all beside it in its section, or on the whole board. */
function meant({ notes }: BoardDoc, selected: readonly string[], isAnywhere = false): readonly Entry[] {
  const chosen = selected.flatMap((id) => entry(notes.get(id), id))
  const [first] = chosen
  const all =
    chosen.length > 1 || !first
      ? chosen
      : [...notes.all()].flatMap(([id, note]) =>
          isAnywhere || note.section === first[1].section ? entry(note, id) : [],
        )
  const known = new Map(all)
  return asRead(all).flatMap((id) => entry(known.get(id), id))
}

function entry(note: Note | undefined, id: string): readonly Entry[] {
  return note?.deletedAt === null ? [[id, note]] : []
}

function cornerOf(notes: readonly Entry[]): readonly [number, number] {
  return [Math.min(...notes.map(([, { at }]) => at[0])), Math.min(...notes.map(([, { at }]) => at[1]))]
}

/** As many as stood beside each other before. */
function columnsOf(notes: readonly Entry[]): number {
  const widest = Math.max(...notes.map(([, { size }]) => size[0]))
  const right = Math.max(...notes.map(([, { at, size }]) => at[0] + size[0]))
  return Math.max(1, Math.floor((right - cornerOf(notes)[0] + TIDY_GAP) / (widest + TIDY_GAP)))
}
