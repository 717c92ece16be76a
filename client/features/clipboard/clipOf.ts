import { asRead } from '../../../shared/rules/readingOrder.ts'
import type { BoardDoc } from '../../../shared/schema/board.ts'
import { type Item, itemOf } from '../../sync/items.ts'
import type { Clip, ClipItem } from './clip.ts'

/** These things as they go into a clipboard, as one reads them; null when none of them is on the board. */
export function clipOf(board: BoardDoc, boardId: string, ids: readonly string[]): Clip | null {
  const items = ids.flatMap((id) => itemOf(board, id) ?? []).filter(({ record }) => record.deletedAt === null)
  if (items.length === 0) return null
  const left = Math.min(...items.map(({ record }) => record.at[0]))
  const top = Math.min(...items.map(({ record }) => record.at[1]))
  const known = new Map(items.map((item) => [item.id, item]))
  const order = asRead(items.map(({ id, record }) => [id, record]))
  const groups = new Set(items.flatMap(({ record }) => record.group ?? []))
  return {
    ...{ version: 1, board: boardId },
    items: order.flatMap((id) => known.get(id) ?? []).map((item) => clipItem(item, [left, top])),
    links: [...board.links.all().values()]
      .filter(({ from, to, deletedAt }) => deletedAt === null && known.has(from) && known.has(to))
      .map(({ from, to, text, heads }) => ({ from, to, text, heads })),
    groups: [...groups].map((id) => ({ id, text: board.groups.get(id)?.text ?? '' })),
  }
}

function clipItem({ id, ...item }: Item, [left, top]: readonly [number, number]): ClipItem {
  const { at, size, group } = item.record
  const lying = { id, at: [at[0] - left, at[1] - top] as [number, number], size, group }
  if (item.kind === 'note') {
    const { text, color, prompt } = item.record
    return { kind: 'note', ...lying, text, color, prompt }
  }
  if (item.kind === 'figure') {
    const { text, color, kind: shape } = item.record
    return { kind: 'figure', ...lying, text, color, shape }
  }
  if (item.kind === 'image') return { kind: 'image', ...lying, text: item.record.text, file: item.record.file }
  const { points, color, width } = item.record
  return { kind: 'stroke', ...lying, points, color, width }
}

/** The words of a clip, a line each: what other programs get. */
export function linesOf({ items }: Pick<Clip, 'items'>): readonly string[] {
  return items.flatMap((item) => ('text' in item ? item.text.replace(/\s+/gu, ' ').trim() || [] : []))
}
