import type { Shared, Store } from '../store/store.ts'
import type { Figures } from './figures.ts'

/** The same store; what takes its time there is counted. */
export function timedStore(store: Store, figures: Figures): Store {
  return {
    ...store,
    append: async (rows) => {
      const done = figures.commits.startTimer()
      try {
        const numbers = await store.append(rows)
        figures.rows.inc(rows.length)
        return numbers
      } catch (problem) {
        figures.commitsRefused.inc()
        throw problem
      } finally {
        done()
      }
    },
    ...(store.shared ? { shared: timedShared(store.shared, figures) } : {}),
  }
}

function timedShared(shared: Shared, figures: Figures): Shared {
  return {
    ...shared,
    turn: (name, act) => {
      const begun = figures.turns.startTimer()
      return shared.turn(name, () => {
        begun()
        return act()
      })
    },
    heads: async (rooms, boards) => {
      const done = figures.polls.startTimer()
      const heads = await shared.heads(rooms, boards)
      done()
      figures.polled()
      return heads
    },
  }
}
