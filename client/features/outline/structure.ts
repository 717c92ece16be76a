import { type Agreement, holds } from '../../../shared/schema/agreement.ts'
import type { BoardNow } from './outlineTree.ts'

const none: ReadonlyMap<string, Agreement> = new Map()

type Placed = BoardNow['items'][number]

/** Whether two states of a board make the same outline: words, colours and looks don't count. Unchanged records cost nothing. */
export function hasSameStructure(a: BoardNow, b: BoardNow): boolean {
  return (
    isSame(a.sections, b.sections, (x, y) => x.order === y.order && x.collapsed === y.collapsed && x.kind === y.kind) &&
    isSame(a.steps, b.steps, (x, y) => x.section === y.section) &&
    isSame(a.prompts, b.prompts, (x, y) => x.step === y.step && x.revealedAt === y.revealedAt) &&
    isSame(a.agreements ?? none, b.agreements ?? none, (x, y) => x.order === y.order && holds(x) === holds(y)) &&
    isSame(a.groups, b.groups, (x, y) => x.deletedAt === y.deletedAt) &&
    isSame(a.links, b.links, (x, y) => x.from === y.from && x.to === y.to && isAsOld(x, y)) &&
    isSame(a.comments, b.comments, (x, y) => x.about === y.about && isAsOld(x, y)) &&
    a.items.length === b.items.length &&
    a.items.every((item, at) => liesAlike(item, b.items[at]))
  )
}

function isSame<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>, isAlike: (x: T, y: T) => boolean): boolean {
  if (a === b) return true
  if (a.size !== b.size) return false
  for (const [id, now] of b) {
    const before = a.get(id)
    if (before === undefined || (before !== now && !isAlike(before, now))) return false
  }
  return true
}

type Aged = { readonly createdAt: number; readonly deletedAt: number | null }

function isAsOld(a: Aged, b: Aged): boolean {
  return a.createdAt === b.createdAt && a.deletedAt === b.deletedAt
}

function liesAlike(a: Placed, b: Placed | undefined): boolean {
  if (b === undefined || a.id !== b.id || a.kind !== b.kind) return false
  const [before, now] = [a.record, b.record]
  if (before === now) return true
  return (
    before.section === now.section &&
    before.group === now.group &&
    isSamePair(before.at, now.at) &&
    isSamePair(before.size, now.size) &&
    (a.kind === 'note' ? a.record.prompt : null) === (b.kind === 'note' ? b.record.prompt : null)
  )
}

function isSamePair(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] === b[0] && a[1] === b[1]
}
