import { type Edge, type Node, type NodeHandle, Position } from '@xyflow/react'
import type { CSSProperties } from 'react'
import { inOrder } from '../../../shared/rules/order.ts'
import type { Box } from '../../../shared/rules/placement.ts'
import type { Group } from '../../../shared/schema/board.ts'
import type { Section } from '../../../shared/schema/stage.ts'
import type { Item } from '../../sync/items.ts'
import { foldedBox } from './folded.ts'
import type { Point } from './geometry.ts'
import { groupBoxes } from './groupBoxes.ts'

/** What the canvas engine lays out. All that is on a node is read from its record by whoever draws it. */
export type BoardNode = Node<Record<string, never>, 'section' | 'note' | 'figure' | 'image' | 'stroke' | 'group'>
export type BoardEdge = Edge<Record<string, never>, 'link'>

export type Layout = {
  readonly sections: ReadonlyMap<string, Section>
  /** All that lies on the board and is not in the Trash. */
  readonly items: readonly Item[]
  readonly groups: ReadonlyMap<string, Group>
  /** Ids of what only a facilitator may move; empty for a facilitator. */
  readonly locked: ReadonlySet<string>
  /** Things that others are dragging now, and where. */
  readonly carried: ReadonlyMap<string, Point>
}

const nothing: BoardNode['data'] = {}
// Ours say what they are by themselves.
const unspoken = { 'aria-roledescription': undefined }
const still = { selectable: false, focusable: false } as const

// The style sheet lifts the one that is written in.
const lifted = { zIndex: 'var(--section-layer, 0)' }

// Only the ink of a stroke can be taken hold of: its box would lie over much that is not drawn on.
const inkOnly = { pointerEvents: 'none' } as const

/** The lowest thing lies above sections and frames of groups. */
export const LOWEST = 2
/** Above this lie a text that is written in, what is dragged, tools and pointers. */
const HIGHEST = 1000

/** On a thing that somebody else is dragging: it lies above the rest. */
export const CARRIED = 'carried'
/** On one whose steps are smoothed out. */
export const GLIDING = 'gliding'

/**
 * The nodes for a layout: sections below, then the frames of groups, then what lies on the board, oldest first (the order
 * never changes under somebody's fingers). Nodes that did not change are the same objects as `before`, so that only what
 * changed is drawn again.
 */
export function layOut(before: readonly BoardNode[], layout: Layout): BoardNode[] {
  const { sections, items, locked, carried } = layout
  const nodes = new Map(before.map((node) => [node.id, node]))
  const shown = items.filter(({ record }) => record.section === null || !sections.get(record.section)?.collapsed)
  const depth = depths(shown)
  const frames = inOrder(sections).map(([id, section]) => frameNode(nodes.get(id), id, 'section', foldedBox(section)))
  const groups = groupBoxes(layout.groups, shown, carried).map(([id, box]) =>
    frameNode(nodes.get(id), id, 'group', box),
  )
  const things = shown
    .toSorted((a, b) => a.record.createdAt - b.record.createdAt || (a.id < b.id ? -1 : 1))
    .map((item) =>
      itemNode(nodes.get(item.id), item, {
        carried: carried.get(item.id),
        zIndex: depth.get(item.record.layer) ?? LOWEST,
        isLocked: locked.has(item.id),
      }),
    )
  const now = [...frames, ...groups, ...things]
  const isSame = now.length === before.length && now.every((node, at) => node === before[at])
  return isSame ? (before as BoardNode[]) : now
}

/** How near each layer lies: layers grow without end, and what the engine stacks by must not. */
function depths(items: readonly Item[]): ReadonlyMap<number, number> {
  const layers = [...new Set(items.map(({ record }) => record.layer))].sort((a, b) => a - b)
  return new Map(layers.map((layer, at) => [layer, Math.min(HIGHEST, LOWEST + at)]))
}

function frameNode(before: BoardNode | undefined, id: string, type: 'section' | 'group', box: Box): BoardNode {
  const [width, height] = box.size
  if (before?.dragging) return before
  if (before && isAt(before, box.at) && before.width === width && before.height === height) return before
  const stays = type === 'section' ? { draggable: false, style: lifted, zIndex: 0 } : { zIndex: 1 }
  return {
    ...(before ?? { id, type, data: nothing, domAttributes: unspoken, handles: [], ...still, ...stays }),
    ...{ position: { x: box.at[0], y: box.at[1] }, width, height },
  }
}

type Lie = { readonly carried: Point | undefined; readonly zIndex: number; readonly isLocked: boolean }

/** The node of one thing; the same as `before` if nothing about it changed. */
export function itemNode(before: BoardNode | undefined, { id, kind, record }: Item, lie: Lie): BoardNode {
  const { carried, zIndex, isLocked } = lie
  const [x, y] = before?.dragging ? [before.position.x, before.position.y] : (carried ?? record.at)
  const className = carried && !before?.dragging ? `${CARRIED} ${GLIDING}` : undefined
  const [width, height] = record.size
  const isSame =
    before &&
    isAt(before, [x, y]) &&
    before.className === className &&
    before.initialWidth === width &&
    before.initialHeight === height &&
    before.zIndex === zIndex &&
    (before.draggable === false) === isLocked
  if (isSame) return before
  return {
    ...(before ?? { id, type: kind, data: nothing, domAttributes: unspoken, focusable: false }),
    ...{ position: { x, y }, initialWidth: width, initialHeight: height, zIndex, handles: anchors(width, height) },
    ...{ className, draggable: isLocked ? false : undefined },
    style: styleOf(zIndex, kind === 'stroke'),
  } as BoardNode
}

const layerStyles = new Map<string, CSSProperties>()

/** The same object for all that lie on one layer. */
function styleOf(zIndex: number, isStroke: boolean): CSSProperties {
  const key = `${zIndex} ${isStroke}`
  const style = layerStyles.get(key) ?? { zIndex: `var(--lift, ${zIndex})`, ...(isStroke && inkOnly) }
  layerStyles.set(key, style)
  return style
}

/** Sizes of things whose anchors are kept: most are as large as many others. */
const SIZES_MAX = 500
const known = new Map<string, NodeHandle[]>()

/** Where links meet a thing before it was ever drawn. With these the engine draws only what is in view, from the first frame. */
function anchors(width: number, height: number): NodeHandle[] {
  const size = `${width} ${height}`
  const found = known.get(size)
  if (found) return found
  const middle = { x: width / 2, y: height / 2, width: 1, height: 1, position: Position.Top }
  const made: NodeHandle[] = [
    { ...middle, type: 'source' },
    { ...middle, type: 'target' },
  ]
  if (known.size >= SIZES_MAX) known.clear()
  known.set(size, made)
  return made
}

function isAt({ position }: BoardNode, [x, y]: Point): boolean {
  return position.x === x && position.y === y
}

type Drawn = { readonly id: string; readonly selected: boolean; readonly dragging: boolean }

/** Whether a thing is drawn the same; where it lies is the canvas's to say. For `memo`. */
export function isDrawnSame(before: Drawn, now: Drawn): boolean {
  return before.id === now.id && before.selected === now.selected && before.dragging === now.dragging
}
