import type { Node } from '@xyflow/react'
import { inOrder } from '../../../shared/rules/order.ts'
import type { Note } from '../../../shared/schema/board.ts'
import type { Section } from '../../../shared/schema/stage.ts'
import type { Point } from './geometry.ts'

/** What the canvas engine lays out. All that is on a node is read from its record by whoever draws it. */
export type BoardNode = Node<Record<string, never>, 'section' | 'note'>

export type Layout = {
  readonly sections: ReadonlyMap<string, Section>
  readonly notes: ReadonlyMap<string, Note>
  /** Notes that others are dragging now, and where. */
  readonly carried: ReadonlyMap<string, Point>
}

const nothing: BoardNode['data'] = {}
// Ours say what they are by themselves.
const unspoken = { 'aria-roledescription': undefined }

// The style sheet lifts the one that is written in.
const layer = { zIndex: 'var(--section-layer, 0)' }

/**
 * The nodes for a layout: sections below, notes above, oldest first (the order never changes under somebody's fingers).
 * Nodes that did not change are the same objects as `before`, so that only what changed is drawn again.
 */
export function layOut(before: readonly BoardNode[], { sections, notes, carried }: Layout): BoardNode[] {
  const known = new Map(before.map((node) => [node.id, node]))
  const frames = inOrder(sections).map(([id, section]) => sectionNode(known.get(id), id, section))
  const papers = [...notes]
    .filter(([, { deletedAt }]) => deletedAt === null)
    .sort(([idA, a], [idB, b]) => a.createdAt - b.createdAt || (idA < idB ? -1 : 1))
    .map(([id, note]) => noteNode(known.get(id), id, note, carried.get(id)))
  const now = [...frames, ...papers]
  const isSame = now.length === before.length && now.every((node, at) => node === before[at])
  return isSame ? (before as BoardNode[]) : now
}

function sectionNode(before: BoardNode | undefined, id: string, { at, size }: Section): BoardNode {
  const [width, height] = size
  if (before && isAt(before, at) && before.width === width && before.height === height) return before
  return {
    ...(before ?? { id, type: 'section', data: nothing, domAttributes: unspoken, style: layer }),
    ...{ position: { x: at[0], y: at[1] }, width, height, zIndex: 0 },
    ...{ draggable: false, selectable: false, focusable: false },
  }
}

function noteNode(
  before: BoardNode | undefined,
  id: string,
  { at, size }: Note,
  carried: Point | undefined,
): BoardNode {
  const [x, y] = before?.dragging ? [before.position.x, before.position.y] : (carried ?? at)
  const className = carried && !before?.dragging ? CARRIED : undefined
  const [width, height] = size
  if (before && isAt(before, [x, y]) && before.className === className && before.initialWidth === width) return before
  return {
    ...(before ?? { id, type: 'note', data: nothing, domAttributes: unspoken }),
    ...{ position: { x, y }, initialWidth: width, initialHeight: height, zIndex: 1, focusable: false },
    ...(className === undefined ? { className: undefined } : { className }),
  } as BoardNode
}

/** On a note that somebody else is dragging: its steps are smoothed out. */
export const CARRIED = 'carried'

function isAt({ position }: BoardNode, [x, y]: Point): boolean {
  return position.x === x && position.y === y
}
