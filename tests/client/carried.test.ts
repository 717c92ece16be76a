import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { carriedElements } from '../../client/features/canvas/carriedElements.ts'

type Point = readonly [number, number]

/** A thing on a canvas as far as it is moved by its element. */
function paper(at: Point) {
  const classes = new Set<string>()
  const element = {
    style: { translate: '' },
    isConnected: true,
    classList: {
      toggle: (name: string, isOn: boolean) => (isOn ? classes.add(name) : classes.delete(name)),
      add: (name: string) => classes.add(name),
      remove: (...names: string[]) => {
        for (const name of names) classes.delete(name)
      },
    },
  }
  return { at, element, classes }
}

describe('what others drag', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
  afterEach(() => void vi.useRealTimers())

  function canvas(...places: Point[]) {
    const papers = places.map(paper)
    const find = (id: string) => papers[Number(id)]
    const moved = carriedElements({
      placeOf: (id) => find(id)?.at ?? null,
      elementOf: (id) => find(id)?.element as unknown as HTMLElement,
    })
    const shift = (n: number) => papers[n]?.element.style.translate
    const layOut = (n: number, at: Point) => {
      Object.assign(papers[n] ?? {}, { at })
      moved.settle()
    }
    return { ...moved, papers, shift, layOut }
  }

  test('[UI-18] moves by its element alone, and stays where it was let go until it is laid out there', () => {
    const { draw, shift, layOut } = canvas([100, 100])
    draw(new Map([['0', [150, 90] as const]]))
    expect(shift(0)).toBe('50px -10px')
    draw(new Map())
    expect(shift(0)).toBe('50px -10px')
    layOut(0, [150, 90])
    expect(shift(0)).toBe('')
  })

  test('[UI-18] stays in the hand when it is written before it is let go', () => {
    const { draw, shift, layOut } = canvas([100, 100])
    draw(new Map([['0', [150, 90] as const]]))
    layOut(0, [140, 90])
    expect(shift(0)).toBe('10px 0px')
  })

  test('[UI-18] goes back when it was put down nowhere', () => {
    const { draw, shift, papers } = canvas([100, 100])
    draw(new Map([['0', [150, 90] as const]]))
    draw(new Map())
    vi.advanceTimersByTime(1_300)
    expect(shift(0)).toBe('')
    expect(papers[0]?.classes.size).toBe(0)
  })

  test('[UI-18] is smoothed for a few, and for many moves in the steps it comes in', () => {
    const few = canvas([0, 0])
    few.draw(new Map([['0', [5, 5] as const]]))
    expect([...(few.papers[0]?.classes ?? [])]).toEqual(['carried', 'gliding'])
    const many = canvas(...Array.from({ length: 30 }, (): Point => [0, 0]))
    many.draw(new Map(many.papers.map((_, n) => [String(n), [5, 5] as const])))
    expect([...(many.papers[0]?.classes ?? [])]).toEqual(['carried'])
    expect(many.shift(29)).toBe('5px 5px')
  })
})
