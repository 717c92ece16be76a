import { enterAll, type Guest } from '../guest.ts'
import { fullBoard } from './fullBoard.ts'
import type { Load } from './load.ts'

const PEOPLE = 100
const NAME = '100 open a board of 2,000 notes and 20,000 edits'

/** Everybody opens the same large board in one moment, as when the link appears on the projector. */
export const opening: Load = {
  name: 'opening',
  needsBoards: true,
  rows: [
    { figure: 'cpu', name: `${NAME}: CPU`, unit: 'ms', digits: 0, target: 150 },
    { figure: 'last', name: `${NAME}: the last one has it after`, unit: 'ms', digits: 0, target: 150 },
  ],
  measure: async (measured) => {
    const { running } = measured
    const entrances = await fullBoard(measured, PEOPLE)
    const from = performance.now()
    let guests: readonly Guest[] = []
    const cpuSeconds = await running.cost(async () => {
      guests = await enterAll(running.address, entrances)
    })
    return {
      cpu: cpuSeconds * 1000,
      last: Math.max(...guests.map(({ boardAt }) => boardAt)) - from,
      lost: 0,
    }
  },
}
