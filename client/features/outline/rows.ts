import type { NodeKind, OutlineNode } from './outlineTree.ts'

/** One line of the outline as it is shown: the part of the tree that is unfolded, from top to bottom. */
export type Row = {
  readonly id: string
  readonly kind: NodeKind
  /** Id of the record it shows. */
  readonly of: string
  /** 1 for sections. */
  readonly level: number
  /** Which one it is among those beside it, from 1, and how many those are. A section's text is counted by itself. */
  readonly at: number
  readonly count: number
  /** Null when there is nothing under it. */
  readonly isOpen: boolean | null
  readonly parent: string | null
  /** Where it belongs: the section (null: the open board), the prompt and the group around it. */
  readonly section: string | null
  readonly prompt: string | null
  readonly group: string | null
}

export type Folds = ReadonlyMap<string, boolean>

type Around = Pick<Row, 'level' | 'parent' | 'section' | 'prompt' | 'group'>

const top: Around = { level: 1, parent: null, section: null, prompt: null, group: null }

/** The rows that are to be seen. `folds`: what was folded (true) or opened (false) by hand. */
export function rowsOf(nodes: readonly OutlineNode[], folds: Folds, around: Around = top): readonly Row[] {
  const count = nodes.filter(({ kind }) => kind !== 'text').length
  let at = 0
  return nodes.flatMap((node) => {
    const isText = node.kind === 'text'
    if (!isText) at++
    const isOpen = node.children.length === 0 ? null : !(folds.get(node.id) ?? node.startsFolded)
    const inside = insideOf(node, around)
    const { id, kind, of } = node
    const row = { ...around, id, kind, of, isOpen, ...(isText ? { at: 1, count: 1 } : { at, count }) }
    if (kind === 'section') return [{ ...row, section: of }, ...(isOpen ? rowsOf(node.children, folds, inside) : [])]
    return isOpen ? [row, ...rowsOf(node.children, folds, inside)] : [row]
  })
}

function insideOf({ id, kind, of }: OutlineNode, around: Around): Around {
  return {
    level: around.level + 1,
    parent: id,
    section: kind === 'section' ? of : around.section,
    prompt: kind === 'prompt' ? of : around.prompt,
    group: kind === 'group' ? of : around.group,
  }
}

/** The new rows, with the objects of the old ones where nothing changed; the old array when nothing changed at all. */
export function keepSame(before: readonly Row[], after: readonly Row[]): readonly Row[] {
  const known = new Map(before.map((row) => [row.id, row]))
  const kept = after.map((row) => ((old) => (old && isSame(old, row) ? old : row))(known.get(row.id)))
  return kept.length === before.length && kept.every((row, at) => row === before[at]) ? before : kept
}

function isSame(a: Row, b: Row): boolean {
  return (Object.keys(a) as (keyof Row)[]).every((field) => a[field] === b[field])
}

/** The ids of the nodes around the one with this id, outermost first; undefined when it is nowhere. */
export function pathTo(id: string, nodes: readonly OutlineNode[]): readonly string[] | undefined {
  for (const node of nodes) {
    if (node.id === id) return []
    const path = pathTo(id, node.children)
    if (path) return [node.id, ...path]
  }
  return undefined
}

/** The node with this id. */
export function nodeWith(id: string, nodes: readonly OutlineNode[]): OutlineNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : nodeWith(id, node.children)
    if (found) return found
  }
  return undefined
}

const itemRows: ReadonlySet<NodeKind> = new Set(['note', 'figure', 'image', 'stroke'])

/** Whether a row shows something that lies on the board by itself. */
export function isItemRow({ kind }: Pick<Row, 'kind'>): boolean {
  return itemRows.has(kind)
}

/** Where the focus goes when rows go: to the next one that stays, else to the one before. */
export function nextAfter(rows: readonly Row[], row: Row, gone: ReadonlySet<string>): string | undefined {
  const at = rows.findIndex(({ id }) => id === row.id)
  const stays = (one: Row) => !gone.has(one.of) && !isUnder(rows, one, gone)
  const beside = rows.slice(at + 1).find((one) => stays(one) && one.level <= row.level && one.parent === row.parent)
  return (beside ?? rows.slice(0, at).findLast(stays))?.id
}

function isUnder(rows: readonly Row[], row: Row, gone: ReadonlySet<string>): boolean {
  for (let up = row.parent; up !== null; up = rows.find(({ id }) => id === up)?.parent ?? null)
    if (gone.has(up)) return true
  return false
}
