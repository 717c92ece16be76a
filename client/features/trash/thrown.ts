import type { Agreement } from '../../../shared/schema/agreement.ts'
import type { BoardDoc, NoteColor } from '../../../shared/schema/board.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import { type ItemKind, itemKinds, itemOf, recordsOf } from '../../sync/items.ts'

export type ThrownKind = ItemKind | 'label' | 'section' | 'group' | 'link' | 'comment' | 'agreement'

/** One thing in the Trash. */
export type Thrown = {
  readonly id: string
  readonly kind: ThrownKind
  readonly text: string
  /** Of a note. */
  readonly color?: NoteColor
  readonly author: string | null
  /** Where it lay: a section's id, or null for the open board. */
  readonly section: string | null
  /** Milliseconds since 1970; of a section nobody knows. */
  readonly deletedAt: number | null
}

type Said = { readonly text: string; readonly author: string | null; readonly deletedAt: number | null }

/** All that was taken off the board and can come back by itself: sections first, then the latest. */
export function thrownOn(
  board: BoardDoc,
  stage: StageDoc,
  agreements: ReadonlyMap<string, Agreement> = new Map(),
): readonly Thrown[] {
  const sections = [...stage.removedSections.all()].map(
    ([id, { title }]): Thrown => ({ id, kind: 'section', text: title, author: null, section: null, deletedAt: null }),
  )
  const others = [...thrownItems(board), ...thrownTalk(board), ...thrownTies(board), ...thrownAgreements(agreements)]
  return [...sections, ...others.sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0))]
}

function thrownItems(board: BoardDoc): readonly Thrown[] {
  return itemKinds.flatMap((kind) =>
    [...recordsOf(board, kind).all()].flatMap(([id, record]): readonly Thrown[] => {
      if (record.deletedAt === null) return []
      const { author, section, deletedAt } = record
      return [
        {
          ...{ id, author, section, deletedAt },
          kind: 'kind' in record && record.kind === 'label' ? 'label' : kind,
          text: 'text' in record ? record.text : '',
          ...('prompt' in record ? { color: record.color } : {}),
        },
      ]
    }),
  )
}

/** A comment comes back alone only to what is on the board; else it comes back with that. */
function thrownTalk(board: BoardDoc): readonly Thrown[] {
  return [...board.comments.all()]
    .filter(([, { about }]) => isOn(board, about))
    .flatMap(([id, comment]) => thrownAs('comment', id, comment, itemOf(board, comment.about)?.record.section ?? null))
}

/** The same for a link and its two ends; and a group that holds nothing any more would show nothing. */
function thrownTies(board: BoardDoc): readonly Thrown[] {
  const held = new Set(
    itemKinds.flatMap((kind) => [...recordsOf(board, kind).all().values()].map(({ group }) => group)),
  )
  return [
    ...[...board.links.all()]
      .filter(([, { from, to }]) => isOn(board, from) && isOn(board, to))
      .flatMap(([id, link]) => thrownAs('link', id, link, null)),
    ...[...board.groups.all()]
      .filter(([id]) => held.has(id))
      .flatMap(([id, group]) => thrownAs('group', id, group, null)),
  ]
}

/** A proposal is made anew of its agreement, and what settles a tension comes back where that is settled. */
function thrownAgreements(agreements: ReadonlyMap<string, Agreement>): readonly Thrown[] {
  return [...agreements]
    .filter(([, { proposes, tension }]) => proposes === null && tension === null)
    .flatMap(([id, agreement]) => thrownAs('agreement', id, { ...agreement, text: agreement.what }, null))
}

function thrownAs(kind: ThrownKind, id: string, said: Said, section: string | null): readonly Thrown[] {
  const { text, author, deletedAt } = said
  return deletedAt === null ? [] : [{ id, kind, text, author, section, deletedAt }]
}

function isOn(board: BoardDoc, id: string): boolean {
  return itemOf(board, id)?.record.deletedAt === null
}
