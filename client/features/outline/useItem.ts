import { useCallback } from 'react'
import { type Clarity, clarityOf } from '../../../shared/rules/clarity.ts'
import type { BoardDoc } from '../../../shared/schema/board.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import { entriesAbout, onAbout } from '../../sync/byAbout.ts'
import { type Item, type ItemKind, recordsOf } from '../../sync/items.ts'
import { signed } from '../../sync/signed.ts'
import { reactedIn } from '../../sync/talk.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { useAtOutline } from './atOutline.ts'
import type { Row } from './rows.ts'
import { allOf, useTogether } from './together.ts'

/** What an item's row shows; its kind says which. Renders again when that record changes. */
export function useItem({ kind, of: id }: Row): Item | undefined {
  const { board } = useAtOutline()
  const record = useRecord(recordsOf(board, kind as ItemKind), id)
  return record && ({ kind, id, record } as Item)
}

/** What is told of an item besides what is written on it. */
export type Told = {
  /** A name, or empty. */
  readonly author: string
  /** A section's title, or the open board's name. */
  readonly section: string
  /** The name of whom it asks, or empty. */
  readonly asks: string
  readonly isLocked: boolean
  readonly reactions: number
  readonly comments: number
  /** Of an answer; null for all else. */
  readonly clarity: Clarity | null
}

/** Renders again when one of these changes for this item. */
export function useTold(item: Item): Told {
  const { id, record } = item
  const { author, section } = record
  const to = ('to' in record && record.to) || null
  const { board, stage, t } = useAtOutline()
  const listen = useCallback(
    (notify: () => void) =>
      allOf([
        author !== null && stage.members.subscribe(author, notify),
        to !== null && stage.members.subscribe(to, notify),
        section !== null && stage.sections.subscribe(section, notify),
        stage.locks.subscribe(id, notify),
        onAbout(board.reactions, id, notify),
        onAbout(board.comments, id, notify),
      ]),
    [board, stage, id, author, section, to],
  )
  return useTogether(listen, () => ({
    author: signed(stage.members, stage.members.get(author ?? '')),
    section: stage.sections.get(section ?? '')?.title ?? t('theOpenBoard'),
    asks: signed(stage.members, stage.members.get(to ?? '')),
    isLocked: stage.locks.get(id) !== undefined,
    reactions: reactedIn(entriesAbout(board.reactions, id)).reduce((sum, { by }) => sum + by.length, 0),
    comments: entriesAbout(board.comments, id).length,
    clarity: clarityNow(item, board, stage),
  }))
}

function clarityNow({ kind, id, record }: Item, { comments }: BoardDoc, { prompts }: StageDoc): Clarity | null {
  // Where one word was asked for, a word is an answer.
  if (kind !== 'note' || prompts.get(record.prompt ?? '')?.oneWord) return null
  return clarityOf(
    record,
    entriesAbout(comments, id).map(([, said]) => said),
  )
}
