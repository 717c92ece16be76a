import type { BoardDoc } from '../../../shared/schema/board.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import type { Target } from './outlineActs.ts'
import type { OutlineNode } from './outlineTree.ts'
import { isMovable } from './units.ts'
import { rowText, short, type Words } from './words.ts'

/** A place something can be moved to, and what lies there, to go before or after. */
export type MoveTarget = {
  readonly id: string
  readonly label: string
  /** The section around a prompt or a group. */
  readonly inside: string | null
  readonly target: Target
  readonly there: readonly { readonly id: string; readonly label: string }[]
}

/** Every place of the board: sections with their prompts and groups, and the open board. `moving` are left out. */
export function moveTargets(
  board: BoardDoc,
  stage: StageDoc,
  nodes: readonly OutlineNode[],
  moving: readonly string[],
  t: Words,
): readonly MoveTarget[] {
  const words = (node: OutlineNode) => short(rowText(board, stage, node, t))
  const there = (node: OutlineNode) =>
    node.children
      .flatMap((child) => (child.kind === 'loose' ? child.children : [child]))
      .filter((child) => isMovable(child) && child.kind !== 'drawings' && !moving.includes(child.id))
      .map((child) => ({ id: child.id, label: words(child) }))
  const placeOf = (node: OutlineNode, section: string | null, inside: string | null, more: Partial<Target> = {}) => ({
    ...{ id: node.id, label: words(node), inside, there: there(node) },
    target: { section, ...more },
  })
  const within = (node: OutlineNode, section: string | null, inside: string): MoveTarget[] =>
    node.children.flatMap((child) => {
      if (child.kind === 'prompt')
        return [placeOf(child, section, inside, { prompt: child.of }), ...within(child, section, inside)]
      if (child.kind === 'loose') return within(child, section, inside)
      if (child.kind !== 'group' || moving.includes(child.id)) return []
      return [placeOf(child, section, inside, { group: child.of })]
    })
  const places = nodes.flatMap((node) => {
    const section = node.kind === 'section' ? node.of : null
    return [placeOf(node, section, null), ...within(node, section, words(node))]
  })
  if (nodes.some(({ kind }) => kind === 'open')) return places
  const open = { id: 'open board', label: t('openBoard'), inside: null, target: { section: null }, there: [] }
  return [...places, open]
}
