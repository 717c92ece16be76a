import * as z from 'zod/mini'
import { BOARD_EXTENT } from '../../../shared/limits.ts'
import { Id } from '../../../shared/members.ts'
import { NoteColor } from '../../../shared/schema/board.ts'
import { FigureKind, InkColor, linkHeads } from '../../../shared/schema/drawn.ts'

/** What is pasted in one go: more would cover a board before anybody could say stop. */
export const PASTED_MAX = 200
/** Words of one thing, in UTF-16 units: what a note's own field takes. */
export const TEXT_MAX = 4_000
/** Numbers of one stroke; more would not fit what the server takes as one field. */
const POINTS_MAX = 6_000
const SIDE_MAX = 20_000

const Coordinate = z.number().check(z.gte(-BOARD_EXTENT), z.lte(BOARD_EXTENT))
const Side = z.number().check(z.gte(0), z.lte(SIDE_MAX))
const Text = z.pipe(
  z.string(),
  z.transform((text) => text.slice(0, TEXT_MAX)),
)

const lying = {
  /** Known only inside this clip. */
  id: Id,
  /** From the top left corner of the whole clip, in board pixels. */
  at: z.tuple([Coordinate, Coordinate]),
  size: z.tuple([Side, Side]),
  group: z.catch(z.nullable(Id), null),
}

const ClipItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), ...lying, text: Text, color: NoteColor, prompt: z.catch(z.nullable(Id), null) }),
  z.object({ kind: z.literal('figure'), ...lying, text: Text, color: InkColor, shape: FigureKind }),
  z.object({ kind: z.literal('image'), ...lying, text: Text, file: Id }),
  z.object({
    ...{ kind: z.literal('stroke'), ...lying, color: InkColor, width: z.number().check(z.gte(1), z.lte(64)) },
    points: z.array(Coordinate).check(z.maxLength(POINTS_MAX)),
  }),
])
export type ClipItem = z.infer<typeof ClipItem>

/** Things of a board on their way to another place. It comes out of a clipboard: anybody may have written it. */
export const Clip = z.object({
  version: z.literal(1),
  /** The board they were copied from. */
  board: Id,
  items: z.array(ClipItem).check(z.minLength(1), z.maxLength(PASTED_MAX)),
  links: z.catch(
    z.array(z.object({ from: Id, to: Id, text: Text, heads: z.enum(linkHeads) })).check(z.maxLength(2 * PASTED_MAX)),
    [],
  ),
  groups: z.catch(z.array(z.object({ id: Id, text: Text })).check(z.maxLength(PASTED_MAX)), []),
})
export type Clip = z.infer<typeof Clip>

/** The clip in a text, or null when there is none, or none that may be trusted. */
export function readClip(json: string): Clip | null {
  try {
    return Clip.safeParse(JSON.parse(json)).data ?? null
  } catch {
    // No JSON: somebody else's text.
    return null
  }
}

/** Width and height of all of it together. */
export function sizeOf(boxes: readonly Pick<ClipItem, 'at' | 'size'>[]): readonly [number, number] {
  const end = (axis: 0 | 1) => Math.max(0, ...boxes.map(({ at, size }) => at[axis] + size[axis]))
  return [end(0), end(1)]
}
