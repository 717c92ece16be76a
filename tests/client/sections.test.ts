import { describe, expect, test } from 'vitest'
import { orderMove } from '../../client/features/sections/orderMove.ts'
import { NEW_SIZE, placeForSection } from '../../client/features/sections/sectionPlace.ts'
import { inOrder } from '../../shared/rules/order.ts'
import { ordersFor } from '../../shared/rules/orderBetween.ts'

const names = ['purpose', 'needs', 'strengths', 'agreements']
const orders = ordersFor(names.length)
const row = new Map(names.map((name, at) => [name, { order: orders[at] ?? '' }]))

function placed(id: string, way: 'earlier' | 'later') {
  const move = orderMove(row, id, way)
  return move && [inOrder(new Map([...row, [id, { order: move.order }]])).map(([name]) => name), move.at]
}

describe('sections', () => {
  test('[UI-128] go one on in their order, and no further than its ends', () => {
    expect(placed('strengths', 'earlier')).toEqual([['purpose', 'strengths', 'needs', 'agreements'], 2])
    expect(placed('needs', 'later')).toEqual([['purpose', 'strengths', 'needs', 'agreements'], 3])
    expect(placed('needs', 'earlier')).toEqual([['needs', 'purpose', 'strengths', 'agreements'], 1])
    expect(placed('strengths', 'later')).toEqual([['purpose', 'needs', 'agreements', 'strengths'], 4])
    expect(placed('purpose', 'earlier')).toBeNull()
    expect(placed('agreements', 'later')).toBeNull()
    expect(placed('nobody', 'later')).toBeNull()
  })

  test('[UI-128] come beside the last one, over none', () => {
    const size = [880, 720] as const
    expect(placeForSection([])).toBeNull()
    expect(placeForSection([{ at: [0, 0], size }])).toEqual([944, 0])
    const grid = [
      { at: [944, 0], size },
      { at: [944, 784], size },
      { at: [0, 784], size },
    ] as const
    expect(placeForSection(grid)).toEqual([944 + 944, 784])
    expect(NEW_SIZE).toEqual(size)
  })
})
