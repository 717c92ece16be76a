import { expect, test } from 'vitest'
import { withLinks } from '../../client/features/canvas/linkStops.ts'
import { type End, edgePoint, linkPath } from '../../client/features/links/path.ts'

const box = (x: number, y: number, form: End['form'] = 'rectangle'): End => ({ at: [x, y], size: [200, 100], form })
/** All numbers of a path, in pairs. */
const placesOf = (path: string) =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]): [number, number] => [Number(x), Number(y)])

test('[UI-93] a link leaves and arrives at the sides that face each other, just outside of both', () => {
  const [start, , , end] = placesOf(linkPath(box(0, 0), box(600, 40)).line)
  expect(start).toEqual([205, 50])
  expect(end).toEqual([595, 90])
  const below = placesOf(linkPath(box(0, 0), box(40, 500)).line)
  expect(below[0]).toEqual([100, 105])
  expect(below[3]).toEqual([140, 495])
  const back = placesOf(linkPath(box(600, 40), box(0, 0)).line)
  expect(back[0]).toEqual([595, 90])
  expect(back[3]).toEqual([205, 50])
})

test('[UI-93] a link goes straight on before it turns, and never back', () => {
  const [start, first, second, end] = placesOf(linkPath(box(0, 0), box(600, 400)).line) as [number, number][]
  expect(first?.[1]).toBe(start?.[1])
  expect(second?.[1]).toBe(end?.[1])
  expect(first?.[0]).toBeGreaterThan(start?.[0] ?? 0)
  expect(second?.[0]).toBeLessThan(end?.[0] ?? 0)
})

test('[UI-93] a link meets the form itself, not the box around it', () => {
  for (const form of ['ellipse', 'diamond', 'rectangle', 'label'] as const)
    expect(edgePoint(box(0, 0, form), [1, 0])).toEqual([205, 50])
  expect(edgePoint(box(0, 0, 'triangle'), [1, 0])).toEqual([155, 50])
  expect(edgePoint(box(0, 0, 'triangle'), [0, 1])).toEqual([100, 105])
  const aside = edgePoint(box(0, 0, 'diamond'), [0, 1], 50)
  expect(aside).toEqual([150, 80])
  expect(edgePoint(box(0, 0, 'ellipse'), [0, 1], 60)[1]).toBeCloseTo(50 + 0.8 * 50 + 5)
})

test('[UI-93] links between the same two run side by side', () => {
  const one = linkPath(box(0, 0), box(600, 0), -11)
  const other = linkPath(box(0, 0), box(600, 0), 11)
  expect(other.middle[1] - one.middle[1]).toBeCloseTo(22)
})

test('[UI-93] words stand in the middle of the line, and heads point into the things', () => {
  const { middle, heads } = linkPath(box(0, 0), box(600, 0))
  expect(middle).toEqual([400, 50])
  const [, tip] = placesOf(heads[1].replaceAll(/[ML]/g, ' '))
  expect(tip).toEqual([595, 50])
  const [, tail] = placesOf(heads[0].replaceAll(/[ML]/g, ' '))
  expect(tail).toEqual([205, 50])
})

test('[UI-93] things that lie over one another are linked without nonsense', () => {
  for (const path of [linkPath(box(0, 0), box(0, 0)), linkPath(box(0, 0), box(30, 20))])
    expect(`${path.line}${path.heads}`).not.toMatch(/NaN|Infinity/)
})

test('[UI-94] the keys come to a link after the thing it leads from, and to none whose end is out of sight', () => {
  const stops = ['a', 'b', 'c'].map((id) => ({ kind: 'item', id }) as const)
  const link = (from: string, to: string, deletedAt: number | null = null) => ({ from, to, deletedAt })
  const links = new Map([
    ['l2', link('a', 'c')],
    ['l1', link('a', 'b')],
    ['gone', link('b', 'c', 5)],
    ['far', link('b', 'elsewhere')],
  ])
  expect(withLinks(stops, links).map(({ id }) => id)).toEqual(['a', 'l1', 'l2', 'b', 'c'])
})
