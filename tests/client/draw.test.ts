import { expect, test } from 'vitest'
import { isTouched } from '../../client/features/draw/erase.ts'
import { outlineOf } from '../../client/features/draw/outline.ts'
import { DOTS_MAX, type Dot, dotsOf, drawnOf, extentOf, inPieces, simplify } from '../../client/features/draw/points.ts'
import { beginTrace } from '../../client/features/draw/trace.ts'
import { sectionAt } from '../../client/sync/sectionAt.ts'

/** A spiral, drawn slowly: many dots close together. */
function spiral(count: number): Dot[] {
  return Array.from({ length: count }, (_, at): Dot => {
    const angle = at / 200
    return [500 + angle * 8 * Math.cos(angle), 400 + angle * 8 * Math.sin(angle), 0.5 + 0.3 * Math.sin(at / 450)]
  })
}

function distanceToLine([x, y]: Dot, line: readonly Dot[]): number {
  return Math.min(
    ...line.slice(1).map((to, at) => {
      const from = line[at] ?? to
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
      const along = Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1)))
      return Math.hypot(x - from[0] - along * dx, y - from[1] - along * dy)
    }),
  )
}

test('[UI-87] a simplified line keeps its ends, and strays from what was drawn by no more than it may', () => {
  const drawn = spiral(3_000)
  const kept = simplify(drawn, 0.5, 6)
  expect(kept.length).toBeLessThan(drawn.length / 5)
  expect([kept[0], kept.at(-1)]).toEqual([drawn[0], drawn.at(-1)])
  expect(Math.max(...drawn.map((dot) => distanceToLine(dot, kept)))).toBeLessThanOrEqual(0.5)
})

test('[UI-87] where the pen was pressed harder on a straight line, a dot stays', () => {
  const line: Dot[] = Array.from({ length: 101 }, (_, at) => [at, 0, at === 50 ? 0.9 : 0.4])
  const kept = simplify(line, 0.5, 14)
  expect(kept).toContainEqual([50, 0, 0.9])
  expect(kept.length).toBeLessThan(8)
})

test('[UI-87] a tap, and dots all in one place, stay something to be seen', () => {
  expect(simplify([[5, 5, 0.5]], 0.5, 6)).toEqual([[5, 5, 0.5]])
  const still = simplify(
    Array.from({ length: 9 }, (): Dot => [5, 5, 0.5]),
    0.5,
    6,
  )
  expect(still).toHaveLength(2)
  for (const dots of [[[5, 5, 0.5] as const], still]) expect(outlineOf(dots, 6)).toMatch(/^M[^NI]+Z$/)
})

test('[UI-87] a long straight piece stays straight beside a rounded corner, and a quick curve gets no corners', () => {
  const line: Dot[] = [
    [0, 0, 0.5],
    [300, 0, 0.5],
    [304, 2, 0.5],
    [306, 8, 0.5],
    [306, 300, 0.5],
  ]
  for (const place of placesOf(outlineOf(line, 6))) expect(distanceToLine([...place, 0.5], line)).toBeLessThan(4)
  const circle = Array.from({ length: 17 }, (_, at): Dot => {
    const angle = (at / 16) * 2 * Math.PI
    return [100 * Math.cos(angle), 100 * Math.sin(angle), 0.5]
  })
  for (const [x, y] of placesOf(outlineOf(circle, 6)).slice(8, -8))
    expect(Math.abs(Math.hypot(x, y) - 100)).toBeLessThan(4.2)
})

/** The places of a path, in pairs. */
function placesOf(path: string): [number, number][] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
}

test('[UI-88] a very long line becomes pieces that fit a record and meet each other', () => {
  const long: Dot[] = Array.from({ length: 5_500 }, (_, at) => [at, (at * 37) % 91, 0.5])
  const pieces = inPieces(long)
  expect(pieces.map((piece) => piece.length)).toEqual([2_000, 2_000, 1_502])
  for (const [at, piece] of pieces.slice(1).entries()) expect(piece[0]).toEqual(pieces[at]?.at(-1))
  expect(new Set(pieces.flat()).size).toBe(long.length)
  expect(inPieces(long.slice(0, 1))).toEqual([long.slice(0, 1)])
  expect(inPieces(long.slice(0, DOTS_MAX))).toHaveLength(1)
})

test('[UI-88] a piece weighs half of what the server takes for a field', () => {
  const wide: Dot[] = Array.from({ length: DOTS_MAX }, (_, at) => [at * 3.37, (at * 61.7) % 3_000, (at % 33) / 33])
  const { points } = drawnOf(wide, 14)
  expect(JSON.stringify(points).length).toBeLessThan(48 * 1024)
})

test('[UI-89] a stroke lies in its own box, to half a pixel, wherever it was drawn', () => {
  const dots: Dot[] = [
    [-120.26, 40.1, 0.51],
    [-60.2, 99.74, 0.49],
  ]
  const { at, size, points } = drawnOf(dots, 6)
  expect(points.every((value, index) => index % 3 === 2 || Number.isInteger(value * 2))).toBe(true)
  for (const [x, y] of dotsOf(points)) {
    expect(x).toBeGreaterThanOrEqual(6)
    expect(y).toBeGreaterThanOrEqual(6)
    expect(x + 6).toBeLessThanOrEqual(size[0])
    expect(y + 6).toBeLessThanOrEqual(size[1])
  }
  const [first] = dotsOf(points)
  expect(at[0] + (first?.[0] ?? 0)).toBeCloseTo(-120.26, 0)
  expect(extentOf(points, 6)).toEqual(size)
})

const straight = {
  ...drawnOf(
    [
      [100, 100, 0.5],
      [300, 100, 0.5],
    ],
    6,
  ),
  width: 6,
}

test('[UI-90] an eraser takes the stroke it crosses, however far apart its steps are', () => {
  expect(isTouched(straight, [200, 0], [200, 400], 2)).toBe(true)
  expect(isTouched(straight, [200, 0], [200, 60], 2)).toBe(false)
  expect(isTouched(straight, [0, 100], [60, 100], 2)).toBe(false)
})

test('[UI-90] an eraser meets ink, not the empty box around it', () => {
  const bent = {
    ...drawnOf(
      [
        [0, 0, 0.5],
        [0, 300, 0.5],
        [300, 300, 0.5],
      ],
      6,
    ),
    width: 6,
  }
  expect(isTouched(bent, [150, 120], [170, 140], 10)).toBe(false)
  expect(isTouched(bent, [4, 140], [4, 140], 3)).toBe(true)
})

test('[UI-90] a tap of the eraser takes a dot, and a stroke is met where it was put and as large as it was made', () => {
  const dot = { ...drawnOf([[50, 50, 0.5]], 3), width: 3 }
  expect(isTouched(dot, [55, 50], [55, 50], 10)).toBe(true)
  expect(isTouched(dot, [75, 50], [75, 50], 10)).toBe(false)
  const moved = { ...straight, at: [1_000, 1_000] as [number, number] }
  expect(isTouched(moved, [1_100, 900], [1_100, 1_100], 2)).toBe(true)
  const stretched = { ...straight, size: [straight.size[0] * 2, straight.size[1]] as [number, number] }
  expect(isTouched(stretched, [450, 90], [450, 110], 2)).toBe(true)
  expect(isTouched(straight, [450, 90], [450, 110], 2)).toBe(false)
})

test('[UI-91] a line without pressure is thinner where the hand hurried, and follows it to the end', () => {
  const trace = beginTrace(6)
  for (let x = 0; x <= 40; x += 2) trace.add(x, 0, null)
  const slow = trace.dots.at(-1)?.[2] ?? 0
  for (let x = 80; x <= 800; x += 40) trace.add(x, 0, null)
  expect(trace.dots.at(-1)?.[2]).toBeLessThan(slow)
  trace.finish()
  expect(trace.dots.at(-1)?.slice(0, 2)).toEqual([800, 0])
})

test('[UI-91] a pen is as broad as it is pressed', () => {
  const trace = beginTrace(6)
  for (const pressure of [0.2, 0.2, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9]) trace.add(trace.dots.length * 5, 0, pressure)
  expect(trace.dots[1]?.[2]).toBeCloseTo(0.2)
  expect(trace.dots.at(-1)?.[2]).toBeGreaterThan(0.85)
})

test('[UI-92] what is put down belongs to the smallest open section under its middle', () => {
  const sections = new Map([
    ['large', { at: [0, 0] as [number, number], size: [1_000, 1_000] as [number, number], collapsed: false }],
    ['small', { at: [100, 100] as [number, number], size: [200, 200] as [number, number], collapsed: false }],
    ['folded', { at: [2_000, 0] as [number, number], size: [500, 500] as [number, number], collapsed: true }],
  ])
  expect(sectionAt(sections, [150, 150])).toBe('small')
  expect(sectionAt(sections, [600, 600])).toBe('large')
  expect(sectionAt(sections, [2_100, 30])).toBeNull()
  expect(sectionAt(sections, [1_000, 1_000])).toBeNull()
})
