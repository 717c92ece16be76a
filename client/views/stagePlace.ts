import type { Box } from '../../shared/rules/placement.ts'

type Point = readonly [x: number, y: number]

/** A note that is on the Stage: its box on the board, and the rectangle of its card on the screen. */
type Card = {
  readonly id: string
  readonly note: Box & { readonly layer: number }
  readonly on: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** Where a place on the board is on the Stage: on the card of the note it lies on, the uppermost there. Null: nowhere. */
export function stagePlace(at: Point, cards: readonly Card[]): { readonly at: Point; readonly on: string } | null {
  const [card] = cards.filter(({ note }) => isOn(note, at)).sort((a, b) => b.note.layer - a.note.layer)
  if (!card) return null
  const { id, note, on } = card
  const along = (axis: 0 | 1) => (at[axis] - note.at[axis]) / note.size[axis]
  return { at: [on.x + along(0) * on.width, on.y + along(1) * on.height], on: id }
}

function isOn({ at: [left, top], size: [width, height] }: Box, [x, y]: Point): boolean {
  return x >= left && y >= top && x <= left + width && y <= top + height
}
