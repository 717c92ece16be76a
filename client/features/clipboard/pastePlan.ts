import { gridOf, TIDY_GAP } from '../../../shared/rules/arrange.ts'
import { type BoardDoc, NOTE_SIZE, type NoteColor } from '../../../shared/schema/board.ts'
import type { Cells } from './cells.ts'
import { type Clip, type ClipItem, PASTED_MAX } from './clip.ts'

/** A record that a paste brings, and where it goes. */
export type Put = {
  readonly root: keyof BoardDoc
  readonly id: string
  readonly record: Readonly<Record<string, unknown>>
}

/** A clip whose things have found their place: the board it goes to, who pastes it, and when. */
export type Landing = {
  readonly board: string
  readonly at: readonly [number, number]
  readonly author: string
  readonly now: number
  readonly newId: () => string
  /** The section under a box, or null. */
  readonly sectionAt: (box: Pick<ClipItem, 'at' | 'size'>) => string | null
}

/** Four notes fill a row of a section. */
const COLUMNS = 4

/** Notes with these words, one after the other in a grid. */
export function clipOfLines(lines: readonly string[], color: NoteColor, board: string): Clip {
  const boxes = lines.slice(0, PASTED_MAX).map((text) => ({ text, size: NOTE_SIZE }))
  const columns = Math.max(COLUMNS, Math.ceil(Math.sqrt(boxes.length)))
  const places = gridOf(boxes, [0, 0], TIDY_GAP, Math.max(1, Math.min(columns, boxes.length)))
  return { ...blank(board), items: boxes.map(({ text }, at) => note(at, text, color, places[at] ?? [0, 0])) }
}

/** A note a cell, where it stands in the table; empty cells stay empty. */
export function clipOfCells(cells: Cells, color: NoteColor, board: string): Clip {
  const columns = Math.max(...cells.map((row) => row.length))
  const all = cells.flatMap((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ''))
  const places = gridOf(
    all.map(() => ({ size: NOTE_SIZE })),
    [0, 0],
    TIDY_GAP,
    columns,
  )
  const items = all.flatMap((text, at) => (text === '' ? [] : [note(at, text, color, places[at] ?? [0, 0])]))
  return { ...blank(board), items: items.slice(0, PASTED_MAX) }
}

function note(at: number, text: string, color: NoteColor, place: readonly [number, number]): ClipItem {
  return { kind: 'note', id: `n${at}`, at: [...place], size: [...NOTE_SIZE], group: null, text, color, prompt: null }
}

function blank(board: string): Omit<Clip, 'items'> {
  return { version: 1, board, links: [], groups: [] }
}

/** The records that make a clip things of this board: new ids, the paster's name, and nothing of where it came from. */
export function putsOf(clip: Clip, landing: Landing): readonly Put[] {
  const { author, now, newId } = landing
  const mine = { author, createdAt: now, deletedAt: null }
  const fresh = (ids: readonly string[]) => new Map(ids.map((id) => [id, newId()]))
  const ids = fresh(clip.items.map(({ id }) => id))
  const groups = fresh(clip.groups.map(({ id }) => id))
  const idOf = (known: ReadonlyMap<string, string>, id: string | null) => known.get(id ?? '') ?? null
  return [
    ...clip.groups.flatMap(({ id, text }): Put[] =>
      clip.items.some(({ group }) => group === id)
        ? [{ root: 'groups', id: idOf(groups, id) ?? newId(), record: { text, ...mine } }]
        : [],
    ),
    ...clip.items.map((item): Put => {
      const lying = { ...placed(item, landing), ...mine, group: idOf(groups, item.group), layer: 0 }
      return { id: idOf(ids, item.id) ?? newId(), ...recordOf(item, landing.board === clip.board, lying) }
    }),
    ...clip.links.flatMap(({ from, to, text, heads }): Put[] => {
      const [start, end] = [idOf(ids, from), idOf(ids, to)]
      return start && end && start !== end
        ? [{ root: 'links', id: newId(), record: { from: start, to: end, text, heads, ...mine } }]
        : []
    }),
  ]
}

function placed({ at, size }: ClipItem, landing: Landing) {
  const place = [Math.round(landing.at[0] + at[0]), Math.round(landing.at[1] + at[1])] as [number, number]
  return { at: place, size, section: landing.sectionAt({ at: place, size }) }
}

function recordOf(item: ClipItem, isSameBoard: boolean, lying: object): Pick<Put, 'root' | 'record'> {
  if (item.kind === 'note') {
    const { text, color, prompt } = item
    // Another board's questions are not asked here.
    return { root: 'notes', record: { ...lying, text, color, prompt: isSameBoard ? prompt : null } }
  }
  if (item.kind === 'figure') {
    const { text, color, shape: kind } = item
    return { root: 'figures', record: { ...lying, text, color, kind } }
  }
  if (item.kind === 'image') return { root: 'images', record: { ...lying, text: item.text, file: item.file } }
  const { points, color, width } = item
  return { root: 'strokes', record: { ...lying, points, color, width } }
}

/** What one transaction holds at most, as we weigh it; a frame may be twice as large. */
const BATCH_BYTES = 56 * 1024
/** What one paste holds at most: the server takes this much from one person at once, and then some. */
export const PASTE_BYTES_MAX = 320 * 1024

/** Records in portions that each fit a frame; null when it is all too much for one go. */
export function batchesOf(puts: readonly Put[]): readonly (readonly Put[])[] | null {
  const batches: Put[][] = []
  let [inBatch, all] = [Number.POSITIVE_INFINITY, 0]
  for (const put of puts) {
    const weight = weightOf(put.record)
    all += weight
    inBatch += weight
    if (inBatch > BATCH_BYTES) {
      batches.push([])
      inBatch = weight
    }
    batches.at(-1)?.push(put)
  }
  return all > PASTE_BYTES_MAX ? null : batches
}

/** About what a value takes on its way, in bytes; rather too much. */
function weightOf(value: unknown): number {
  if (typeof value === 'string') return 8 + new TextEncoder().encode(value).length
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + weightOf(one), 4)
  if (value && typeof value === 'object')
    return Object.entries(value).reduce((sum, [key, one]) => sum + 12 + key.length + weightOf(one), 16)
  return 9
}
