import * as Y from 'yjs'
import { SECTIONS_MAX } from '../../shared/limits.ts'
import { inOrder } from '../../shared/rules/order.ts'
import { ordersFor } from '../../shared/rules/orderBetween.ts'
import type { Box } from '../../shared/rules/placement.ts'
import type { BoardDoc } from '../../shared/schema/board.ts'
import type { Breakouts } from '../../shared/schema/breakouts.ts'
import type { StageDoc } from '../../shared/schema/stage.ts'
import { titleOf } from '../members/joinBreakouts.ts'
import { Problem } from '../problem.ts'

export type NewGroups = Breakouts['groups']

/** Throws when the board has no room for so many sections more. */
export function checkRoom(wanted: number, { sections }: StageDoc): void {
  const free = Math.max(0, SECTIONS_MAX - sections.all().size)
  if (wanted > free)
    throw new Problem(
      409,
      'too-many-sections',
      `These groups need ${wanted} sections, and the board has room for ${free}. Take some off first.`,
    )
}

/** The texts of new sections: their question, so that it is known later what was answered there. */
export function addBodies(groups: NewGroups, question: string | undefined, { sections: bodies }: BoardDoc): void {
  for (const { section } of groups) {
    if (bodies.get(section)) continue
    bodies.put(section, {})
    if (question === undefined) continue
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(question)])
    bodies.rich(section, 'body')?.insert(0, [paragraph])
  }
}

/** After all other sections, each called by its people. */
export function addSections(groups: NewGroups, places: readonly Box[], { sections, members }: StageDoc): void {
  const last = inOrder(sections.all()).at(-1)?.[1].order ?? null
  const orders = ordersFor(groups.length, last)
  for (const [at, { section, members: people }] of groups.entries())
    sections.put(section, {
      title: titleOf(people, at, members.all()),
      at: [...(places[at]?.at ?? [0, 0])],
      size: [...(places[at]?.size ?? [0, 0])],
      ...{ kind: 'other', invitation: '', collapsed: false, locked: false },
      order: orders[at] ?? 'a0',
    })
}
