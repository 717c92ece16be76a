import type { Row } from './rows.ts'

/** Where things are moved to. Without a prompt or a group they keep the prompt and leave the group. */
export type Target = {
  readonly section: string | null
  readonly prompt?: string | undefined
  readonly group?: string | undefined
  /** Directly before or after another; the id of an item or a group. */
  readonly beside?: { readonly id: string; readonly side: 'before' | 'after' } | undefined
}

/** What can be done in the outline: the edit, and what is seen and heard of it. */
export type OutlineActs = {
  /** A new note after this row, in the same section and for the same prompt. */
  readonly add: (row?: Row) => void
  readonly write: (row: Row) => void
  /** Over; `byKey` with the focus back on the row. */
  readonly written: (row: Row, byKey: boolean) => void
  readonly remove: (row: Row) => void
  /** One rank up or down among those beside it. */
  readonly step: (row: Row, by: -1 | 1) => void
  readonly intoGroup: (row: Row) => void
  readonly outOfGroup: (row: Row) => void
  /** Items, or a group with all that is in it. */
  readonly moveTo: (ids: readonly string[], target: Target) => void
  readonly connect: (from: string, to: string) => void
}
