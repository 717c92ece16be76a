import type { BoardDoc } from '../../../shared/schema/board.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import { type ItemRecord, itemOf } from '../../sync/items.ts'
import type { ItemEdits } from '../../sync/useItemEdits.ts'
import { around, besides, type Places, placeAfter, shifted, type Unit } from './moves.ts'
import type { Target } from './outlineActs.ts'
import type { OutlineStore } from './outlineStore.ts'
import type { OutlineNode } from './outlineTree.ts'
import { nodeWith } from './rows.ts'
import { frameOf, isMovable, takenBy, unitOf } from './units.ts'

/** Where things lie, and how they are changed. */
type Lying = {
  readonly store: OutlineStore
  readonly board: BoardDoc
  readonly stage: StageDoc
  readonly edits: ItemEdits
}

/** Puts units where there is room for them, or directly before or after another. */
export function put(
  { store, board, stage, edits }: Lying,
  units: readonly Unit[],
  { section, prompt, group, beside }: Target,
): void {
  const frame = frameOf(stage, board, section)
  const taken = takenBy(board, new Set(units.flatMap(({ boxes }) => [...boxes.keys()])))
  for (const unit of units) {
    const whole = around(unit.boxes.values())
    const corner = placeAfter(undefined, frame, taken, whole.size)
    const places = new Map([...unit.boxes].map(([id, { at }]) => [id, at] as const))
    const moved = new Map([...places, ...shifted(unit, corner)])
    const isWholeGroup = board.groups.get(unit.id) !== undefined
    const sorted = beside ? orderBeside(store, board, { id: unit.id, boxes: boxed(unit, moved) }, beside) : new Map()
    edits.patch(
      new Map(
        [...moved].map(([id, at]) => {
          const place = sorted.get(id) ?? at
          const answers = prompt !== undefined && itemOf(board, id)?.kind === 'note' ? { prompt } : {}
          const joins = isWholeGroup && group === undefined ? {} : { group: group ?? null }
          return [id, { at: [place[0], place[1]], section, ...answers, ...joins } as Partial<ItemRecord>]
        }),
      ),
    )
    edits.patch(atOf([...sorted].filter(([id]) => !moved.has(id))))
    taken.push({ at: corner, size: whole.size })
  }
}

/** Places as what is to be written. */
export function atOf(places: Iterable<readonly [id: string, at: readonly [number, number]]>) {
  return new Map([...places].map(([id, at]): [string, Partial<ItemRecord>] => [id, { at: [at[0], at[1]] }]))
}

/** The node a row shows; an empty one when it has gone. */
export function nodeOf(store: OutlineStore, id: string): OutlineNode {
  return nodeWith(id, store.nodes()) ?? { id, kind: 'loose', of: '', startsFolded: false, children: [] }
}

/** What stands directly under a row; the first level under none. */
export function childrenOf(nodes: readonly OutlineNode[], parent: string | null): readonly OutlineNode[] {
  return parent === null ? nodes : (nodeWith(parent, nodes)?.children ?? [])
}

/** What these ids stand for: a group moves as one, items one by one. */
export function unitsOf(store: OutlineStore, board: BoardDoc, ids: readonly string[]): readonly Unit[] {
  return ids.flatMap((id) => {
    const node = nodeWith(id, store.nodes())
    return node && isMovable(node) ? [unitOf(board, node)] : []
  })
}

function boxed(unit: Unit, places: Places): Unit['boxes'] {
  return new Map([...unit.boxes].map(([id, { at, size }]) => [id, { at: places.get(id) ?? at, size }]))
}

function orderBeside(
  store: OutlineStore,
  board: BoardDoc,
  moving: Unit,
  { id, side }: NonNullable<Target['beside']>,
): Places {
  const row = store.rows().find((one) => one.id === id)
  const siblings = childrenOf(store.nodes(), row?.parent ?? null).filter(isMovable)
  return besides(
    siblings.map((node) => unitOf(board, node)),
    moving,
    id,
    side,
  )
}
