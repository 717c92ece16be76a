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
      const begun = performance.now()
      try {
        const heads = await shared.heads(rooms, boards)
        // Whoever asks for nothing only wants to know whether it answers.
        if (rooms.size + boards.size > 0) figures.polls.observe((performance.now() - begun) / 1000)
        figures.storeAnswered(true)
        return heads
      } catch (problem) {
        figures.storeAnswered(false)
        throw problem
      }
    },
  }
}
