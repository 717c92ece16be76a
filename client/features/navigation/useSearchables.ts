import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { inOrder } from '../../../shared/rules/order.ts'
import { asRead } from '../../../shared/rules/readingOrder.ts'
import type { BoardDoc } from '../../../shared/schema/board.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { type Item, itemOf, itemsOn } from '../../sync/items.ts'
import { plainText } from './plainText.ts'
import type { Searchable } from './searchBoard.ts'

/** Everything with words on the board as it is when this is called, in reading order. */
export function useSearchables(): () => readonly Searchable[] {
  const board = useBoard()
  const stage = useStage()
  const { t } = useTranslation('people')
  return useMemo(() => () => searchablesIn(board, stage, t), [board, stage, t])
}

function searchablesIn(board: BoardDoc, stage: StageDoc, t: TFunction<'people'>): readonly Searchable[] {
  const place = (id: string | null) => (id === null ? undefined : stage.sections.get(id)?.title) ?? null
  const author = (id: string | null) => (id === null ? null : stage.members.get(id)?.name || t('unnamed'))
  const of = (item: Item) => {
    const { section } = item.record
    return { item: item.id, section, place: place(section), author: author(item.record.author) }
  }
  const items = inReadingOrder(itemsOn(board))
  return [
    ...inOrder(stage.sections.all()).map(([id, { title }]): Searchable => {
      const text = [title, plainText(board.sections.rich(id, 'body'))].filter(Boolean).join('\n')
      return { kind: 'section', id, text, place: title, author: null, item: null, section: id }
    }),
    ...items.flatMap((item): Searchable[] =>
      item.kind === 'stroke' || item.record.text === ''
        ? []
        : [{ kind: item.kind, id: item.id, text: item.record.text, ...of(item) }],
    ),
    ...[...board.groups.all()].flatMap(([id, { text, deletedAt }]): Searchable[] => {
      const first = items.find(({ record }) => record.group === id)
      return first && deletedAt === null && text !== '' ? [{ ...of(first), kind: 'group', id, text, author: null }] : []
    }),
    ...[...board.comments.all()].flatMap(([id, comment]): Searchable[] => {
      const about = itemOf(board, comment.about)
      const isThere = comment.deletedAt === null && about?.record.deletedAt === null
      return isThere ? [{ ...of(about), kind: 'comment', id, text: comment.text, author: author(comment.author) }] : []
    }),
    ...[...stage.prompts.all()].map(([id, { text, step }]): Searchable => {
      const section = (step === null ? undefined : stage.steps.get(step)?.section) ?? null
      return { kind: 'prompt', id, text, place: place(section), author: null, item: null, section }
    }),
  ]
}

function inReadingOrder(items: readonly Item[]): readonly Item[] {
  const known = new Map(items.map((item) => [item.id, item]))
  return asRead(items.map(({ id, record }) => [id, record])).flatMap((id) => known.get(id) ?? [])
}
