import { inOrder } from '../../../shared/rules/order.ts'
import { type Note, type NoteColor, noteColors } from '../../../shared/schema/board.ts'
import type { Seat, Section } from '../../../shared/schema/stage.ts'
import type { Preferences } from '../../preferences.ts'

export type ColorBy = Preferences['colorBy']

/** What a note's paper may tell of it. */
export type Told = Pick<Note, 'color' | 'author' | 'prompt' | 'section'>

/** Where an author, a prompt or a section stands among its kind; null: it is not there. */
export type Rank = (id: string) => number | null

/** In calm mode every note lies on this. */
export const CALM_PAPER: NoteColor = 'sun'
/** For what has no author, prompt or section; the others share the rest. */
const NONE_PAPER: NoteColor = 'lilac'
const ranked = noteColors.filter((color) => color !== NONE_PAPER)

/** The paper a note is shown on. The same rank always gets the same paper; more than five begin again. */
export function paperOf(note: Told, by: ColorBy, rank: Rank, isCalm = false): NoteColor {
  if (isCalm) return CALM_PAPER
  if (by === 'own') return note.color
  const id = note[by]
  const place = id === null ? null : rank(id)
  return place === null ? NONE_PAPER : (ranked[place % ranked.length] ?? NONE_PAPER)
}

/** In the order in which people joined: whoever comes later changes nobody's paper. */
export function authorRanks(members: ReadonlyMap<string, Pick<Seat, 'joinedAt'>>): ReadonlyMap<string, number> {
  return byTime([...members].map(([id, { joinedAt }]) => [id, joinedAt]))
}

/** In the order in which prompts were revealed. */
export function promptRanks(
  prompts: ReadonlyMap<string, { readonly revealedAt: number }>,
): ReadonlyMap<string, number> {
  return byTime([...prompts].map(([id, { revealedAt }]) => [id, revealedAt]))
}

/** In the order of the board, so that neighbours differ. */
export function sectionRanks(sections: ReadonlyMap<string, Section>): ReadonlyMap<string, number> {
  return new Map(inOrder(sections).map(([id], at) => [id, at]))
}

function byTime(entries: readonly (readonly [id: string, time: number])[]): ReadonlyMap<string, number> {
  const sorted = entries.toSorted(([idA, a], [idB, b]) => a - b || (idA < idB ? -1 : 1))
  return new Map(sorted.map(([id], at) => [id, at]))
}
