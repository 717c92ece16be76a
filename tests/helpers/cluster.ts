import pino from 'pino'
import type { Context } from '../../server/commands/context.ts'
import { ReadyCounts } from '../../server/commands/readyCounts.ts'
import { run } from '../../server/commands/run.ts'
import { Problem } from '../../server/problem.ts'
import { NamelessSignals } from '../../server/signals/nameless.ts'
import type { Store } from '../../server/store/store.ts'
import { Attendance } from '../../server/sync/attendance.ts'
import { Rooms } from '../../server/sync/rooms.ts'
import { Turns } from '../../server/sync/turns.ts'
import { type Mortal, mortal } from './mortal.ts'

const quiet = pino({ level: 'silent' })

/** How a command ended for its sender. `lost`: the server died before it answered. */
export type Outcome = { readonly kind: 'done' | 'lost' } | { readonly kind: 'refused'; readonly problem: Problem }

/** Servers that serve one board. Commands are given as members give them, but for HTTP. */
export type Cluster = AsyncDisposable & {
  /** `begins` is called with the server's documents when the command's turn has come, and may wait; nothing else of the board begins meanwhile. */
  readonly give: (by: string, command: object, begins: (rooms: Rooms) => Promise<unknown>) => Promise<Outcome>
  /** The documents of whoever serves. */
  readonly rooms: () => Rooms
  /** Whether it died, and another one has to take over. */
  readonly isDown: () => boolean
  /** Lets it die at the `count`-th commit from now, just before or just after that is written. */
  readonly dieAt: (count: number, moment: 'before' | 'after') => void
  /** Another one goes on with what is stored, after the first was stopped or has died. */
  readonly takeOver: (how: 'stopped' | 'killed') => Promise<void>
}

/** One server after the other on the same store: what there is until two can serve a board at the same time. */
export function oneAfterAnother(store: Store, board: string): Cluster {
  let node = startNode(store)

  const contextOf = async ({ life, turns: _turns, ...means }: Node, by: string): Promise<Context> => {
    const [record, member] = [await life.store.findBoard({ id: board }), await life.store.findMember(board, { id: by })]
    if (!record || !member) throw new Error(`${by} is not on the board.`)
    return { ...means, store: life.store, board: record, member }
  }
  const leave = (): void => {
    node.attendance.close()
    node.readyCounts.stop()
    node.nameless.stop()
  }

  return {
    give: (by, command, begins) => {
      // Whatever it is given stays its own: with it, it is lost.
      const mine = node
      const { life, turns } = mine
      const current = async (): Promise<Context> => {
        const now = await contextOf(mine, by)
        await begins(mine.rooms)
        return now
      }
      const done = async (): Promise<Outcome> => {
        try {
          await run(command, await contextOf(mine, by), turns, current)
          return { kind: 'done' }
        } catch (problem) {
          if (problem instanceof Problem) return { kind: 'refused', problem }
          throw problem
        }
      }
      return Promise.race([done(), life.died.then((): Outcome => ({ kind: 'lost' }))])
    },
    rooms: () => node.rooms,
    isDown: () => node.life.isDead(),
    dieAt: (count, moment) => node.life.killAt(count, moment),
    takeOver: async (how) => {
      leave()
      if (how === 'stopped' && !node.life.isDead()) await node.rooms.journal.settled()
      node.life.kill()
      // Nothing of a dead server is waited for, and it does nothing more.
      void node.rooms.close()
      node = startNode(store)
    },
    [Symbol.asyncDispose]: async () => {
      leave()
      node.life.kill()
      void node.rooms.close()
    },
  }
}

type Node = {
  readonly life: Mortal
  readonly rooms: Rooms
  readonly attendance: Attendance
  readonly readyCounts: ReadyCounts
  readonly nameless: NamelessSignals
  readonly turns: Turns
}

function startNode(store: Store): Node {
  const life = mortal(store)
  const rooms = new Rooms(life.store, quiet, { lookEveryMs: 3_600_000 })
  const attendance = new Attendance({ store: life.store, rooms, log: quiet })
  const turns = new Turns()
  const nameless = new NamelessSignals({ store: life.store, rooms, turns, log: quiet })
  return { life, rooms, attendance, readyCounts: new ReadyCounts(rooms, quiet), nameless, turns }
}
