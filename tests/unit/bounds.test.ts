import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BOARD_EXTENT, SECTION_SIDE_MAX } from '../../shared/limits.ts'
import { boardDoc, NOTE_SIZE } from '../../shared/schema/board.ts'
import { STROKE_POINTS_MAX } from '../../shared/schema/drawn.ts'

const huge = [1e308, -1e308, Number.MAX_SAFE_INTEGER, 4e5]
const noNumber = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '7', null, undefined, {}, true]

/** What others read after somebody wrote these fields. */
function read(fields: Readonly<Record<string, unknown>>) {
  const { notes, strokes, figures, images } = boardDoc(new Y.Doc())
  notes.put('i', { text: 'n', ...fields })
  strokes.put('i', fields)
  figures.put('i', fields)
  images.put('i', { file: 'f', ...fields })
  const found = { note: notes.get('i'), stroke: strokes.get('i'), figure: figures.get('i'), image: images.get('i') }
  if (!found.note || !found.stroke || !found.figure || !found.image) throw new Error('a record reads as absent')
  return { ...found, all: [found.note, found.stroke, found.figure, found.image] } as {
    readonly note: NonNullable<typeof found.note>
    readonly stroke: NonNullable<typeof found.stroke>
    readonly all: readonly NonNullable<(typeof found)[keyof typeof found]>[]
  }
}

test('[SYN-7] nothing lies further out than the board reaches, whatever was written', () => {
  for (const far of huge)
    for (const { at } of read({ at: [far, -far] }).all)
      expect([Math.abs(at[0]), at[1]]).toEqual([BOARD_EXTENT, -Math.sign(far) * BOARD_EXTENT])
  for (const none of noNumber) for (const { at } of read({ at: [none, 5] }).all) expect(at).toEqual([0, 0])
  for (const at of [[], [1], [1, 2, 3], 'x', 7]) expect(read({ at }).note.at).toEqual([0, 0])
  expect(read({ at: [-3.5, 7] }).note.at).toEqual([-3.5, 7])
})

test('[SYN-7] nothing is too large to be seen or too small to be held', () => {
  for (const far of huge)
    for (const { size } of read({ size: [far, far] }).all)
      expect(Math.max(...size)).toBeLessThanOrEqual(SECTION_SIDE_MAX)
  for (const small of [0, -5, -1e308, 1e-300]) expect(read({ size: [small, small] }).note.size).toEqual([8, 8])
  for (const none of noNumber) expect(read({ size: [none, 90] }).note.size).toEqual([...NOTE_SIZE])
  expect(read({ size: [90, 0] }).stroke.size).toEqual([90, 0])
})

test('[SYN-7] layers and times stay such that something can be above, and be told as a date', () => {
  for (const far of huge)
    for (const { layer, createdAt, deletedAt } of read({ layer: far, createdAt: far, deletedAt: far }).all) {
      expect(layer + 1).not.toBe(layer)
      for (const time of [createdAt, deletedAt ?? 0]) expect(() => new Date(time).toISOString()).not.toThrow()
    }
  for (const none of noNumber) expect(read({ layer: none }).note.layer).toBe(0)
  expect(read({ deletedAt: 'never' }).note.deletedAt).toBeNull()
})

test('[SYN-7] a stroke has so many points and no more, whole ones, and a width that can be drawn', () => {
  const points = (numbers: unknown) => read({ points: numbers }).stroke.points
  expect(points(Array.from({ length: 8000 }, (_, at) => at))).toHaveLength(3 * STROKE_POINTS_MAX)
  expect(points([1, 2, 0.5, 4, 5])).toEqual([1, 2, 0.5])
  expect(points([1e308, -1e308, 1])).toEqual([SECTION_SIDE_MAX, -SECTION_SIDE_MAX, 1])
  for (const none of noNumber) expect(points([1, 2, none])).toEqual([])
  expect(points('M0 0')).toEqual([])
  expect([1e308, -4, 3].map((width) => read({ width }).stroke.width)).toEqual([64, 1, 3])
})
