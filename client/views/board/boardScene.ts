import { inOrder } from '../../../shared/rules/order.ts'
import type { Box } from '../../../shared/rules/placement.ts'
import type { BoardDoc, Note, NoteColor } from '../../../shared/schema/board.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import { groupBoxes } from '../../features/canvas/groupBoxes.ts'
import { richBlocks } from '../../features/exports/richBlocks.ts'
import type { LinkEnd, Scene, TensionPaper } from '../../features/exports/scene.ts'
import { type Item, itemOf, itemsOn } from '../../sync/items.ts'
import { signed } from '../../sync/signed.ts'

/** What of the board is meant: all of it, one section with what lies in it, or some items. */
export type Part =
  | { readonly of: 'board' }
  | { readonly of: 'section'; readonly id: string }
  | { readonly of: 'items'; readonly ids: readonly string[] }

type Sources = {
  readonly board: BoardDoc
  readonly stage: StageDoc
  readonly paperOf: (note: Note) => NoteColor
  readonly showsAuthors: boolean
  /** The words of a tension's card, or null when there is no such tension. */
  readonly tensionOf?: (id: string) => TensionPaper | null
  /** A picture's file as a `data:` address, or null when it can't be had. */
  readonly imageData: (file: string) => Promise<string | null>
}

/** The chosen part of the board as plain values, as everybody may see it. */
export async function sceneOf(
  part: Part,
  { board, stage, paperOf, showsAuthors, imageData, tensionOf }: Sources,
): Promise<Scene> {
  const items = itemsOn(board).filter(({ id, record }) => isMeant(part, id, record.section))
  const ids = new Set(items.map(({ id }) => id))
  const ofKind = <K extends Item['kind']>(kind: K) =>
    items.filter((item): item is Extract<Item, { kind: K }> => item.kind === kind).toSorted(byAge)
  const sections =
    part.of === 'items' ? [] : inOrder(stage.sections.all()).filter(([id]) => part.of === 'board' || id === part.id)
  return {
    sections: sections.map(([id, section]) => {
      const body = board.sections.rich(id, 'body')
      return { id, ...section, blocks: body ? richBlocks(body) : [] }
    }),
    notes: ofKind('note').map(({ id, record }) => ({
      ...{ id, ...record, color: paperOf(record) },
      paper: record.tension ? tensionOf?.(record.tension) : null,
      authorName: showsAuthors ? signed(stage.members, stage.members.get(record.author ?? '')) : '',
    })),
    figures: ofKind('figure').map(({ id, record }) => ({ id, ...record })),
    images: await Promise.all(
      ofKind('image').map(async ({ id, record }) => ({ id, ...record, source: await imageData(record.file) })),
    ),
    strokes: ofKind('stroke').map(({ id, record }) => ({ id, ...record })),
    groups: groupBoxes(board.groups.all(), items, new Map()).flatMap(([id, box]) => {
      const group = board.groups.get(id)
      return group ? [{ id, ...group, box }] : []
    }),
    links: [...board.links.all()].flatMap(([id, link]) => {
      const [from, to] = [endOf(board, link.from), endOf(board, link.to)]
      const isShown = link.deletedAt === null && ids.has(link.from) && ids.has(link.to)
      return isShown && from && to ? [{ id, ...link, ends: [from, to] as const }] : []
    }),
  }
}

function isMeant(part: Part, id: string, section: string | null): boolean {
  if (part.of === 'items') return part.ids.includes(id)
  return part.of === 'board' || section === part.id
}

function byAge(a: Item, b: Item): number {
  return a.record.createdAt - b.record.createdAt || (a.id < b.id ? -1 : 1)
}

function endOf(board: BoardDoc, id: string): LinkEnd | null {
  const item = itemOf(board, id)
  if (!item) return null
  const { at, size } = item.record as Box
  return { at, size, form: item.kind === 'figure' ? item.record.kind : 'rectangle' }
}
