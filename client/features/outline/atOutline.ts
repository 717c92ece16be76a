import { createContext, type ReactNode, useContext } from 'react'
import type { Clarity } from '../../../shared/rules/clarity.ts'
import type { BoardDoc, Note, NoteColor } from '../../../shared/schema/board.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import type { OutlineActs } from './outlineActs.ts'
import type { OutlineStore } from './outlineStore.ts'
import type { Row } from './rows.ts'
import type { Spot } from './spot.ts'
import type { Words } from './words.ts'

/** What the outline knows of my desk. */
export type OutlineDeskState = {
  readonly writing: string | null
  readonly selected: readonly string[]
  readonly color: NoteColor
  /** What I choose a new place for from a list, and what I connect with another thing from a list. */
  readonly moving: readonly string[] | null
  readonly connecting: string | null
}

export type OutlineDesk = {
  readonly get: () => OutlineDeskState
  readonly subscribe: (notify: () => void) => () => void
  readonly set: (fields: {
    readonly writing?: string | null
    readonly selected?: readonly string[]
    readonly link?: string | null
    readonly moving?: readonly string[] | null
    readonly connecting?: string | null
  }) => void
}

/** What other parts of the board give to the outline. */
export type OutlineGuests = {
  /** A section's rich text: as it reads, or with an editor while it is written. */
  readonly renderText: (section: string, isWriting: boolean) => ReactNode
  /** A field for a section's title, while it is renamed; else null. */
  readonly renderTitleField: (section: string) => ReactNode
  /** Absent while I may not change sections. */
  readonly renameSection: ((section: string) => void) | undefined
  /** Who else has it in hand. */
  readonly renderHeld: (id: string) => ReactNode
  /** The reactions to it, and a way to add one. */
  readonly renderReactions: (id: string) => ReactNode
  /** How clear an answer is. */
  readonly renderClarity: (state: Clarity) => ReactNode
  readonly renderPicture: (id: string) => ReactNode
  /** What was said to a tension, and what settles it. */
  readonly renderTension: (id: string) => ReactNode
  /** An agreement at a glance, and the way to all of it. */
  readonly renderAgreement: (id: string) => ReactNode
  readonly openAgreement: (id: string) => void
  /** A hook: the paper a note is shown on to me. */
  readonly usePaper: (note: Note) => { readonly paper: NoteColor; readonly sign: NoteColor }
  /** Whether names are shown. */
  readonly showsAuthors: boolean
  /** Opens the list of what can be done with the row that has the focus. */
  readonly openMenu: () => void
  /** Keys that do something on the whole board, and so find nothing here. */
  readonly isTaken: (key: string) => boolean
}

/** What each row works with. Stays the same while people write, so that the rows are not all drawn again. */
export type AtOutline = {
  /** The records and the words, asked for once and not by each of a thousand rows. */
  readonly board: BoardDoc
  readonly stage: StageDoc
  readonly t: Words
  readonly store: OutlineStore
  readonly spot: Spot
  readonly desk: OutlineDesk
  /** Null while I may only read. */
  readonly acts: OutlineActs | null
  readonly guests: OutlineGuests
  /** Puts the focus on a row. */
  readonly focus: (id: string) => void
}

const Here = createContext<AtOutline | null>(null)

export const AtOutlineProvider = Here.Provider

export function useAtOutline(): AtOutline {
  const here = useContext(Here)
  if (here === null) throw new Error('This can only be shown in the outline.')
  return here
}

const written: ReadonlySet<Row['kind']> = new Set(['text', 'note', 'figure', 'image', 'group', 'linkTo', 'comment'])

/** Whether words can be written in a row of this kind. */
export function hasWords({ kind }: Pick<Row, 'kind'>): boolean {
  return written.has(kind)
}
