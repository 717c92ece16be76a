import { Worker } from 'node:worker_threads'
import { Problem } from '../problem.ts'
import type { TaskName, Tasks } from './tasks.ts'

/** Threads at a time: one core stays for those who write. */
const AT_ONCE_MAX = 2

/** Longest a piece of work may take, in milliseconds: a full board takes two seconds on a small machine. */
const PATIENCE_MS = 30_000

/** Memory of one thread, in MB: the largest file with its documents takes a third of it. */
const MEMORY_MB_MAX = 512

type Input<T extends TaskName> = Parameters<Tasks[T]>[0]
type Output<T extends TaskName> = Awaited<ReturnType<Tasks[T]>>
/** What comes back from a thread. */
export type Answer = { readonly done: unknown } | { readonly problem: readonly [Problem['status'], string, string] }

let working = 0
const waiting: (() => void)[] = []

/**
 * Does one piece of work in a thread of its own, so that nobody's frames wait for it. Rejects with the Problem it throws, or
 * with a 503 when it takes too long or too much memory.
 */
export async function aside<T extends TaskName>(task: T, input: Input<T>): Promise<Output<T>> {
  if (working >= AT_ONCE_MAX) await new Promise<void>((resolve) => waiting.push(resolve))
  working++
  try {
    return (await (canThread ? inThread(task, input) : inPlace(task, input))) as Output<T>
  } finally {
    working--
    waiting.shift()?.()
  }
}

/** A test runner reads the sources as they are, which no thread of Node's could: there, the same is done in place. */
const canThread = import.meta.url.endsWith('.js')

async function inPlace(task: TaskName, input: unknown): Promise<unknown> {
  const { tasks } = await import('./tasks.ts')
  return (tasks[task] as (input: unknown) => unknown)(input)
}

function inThread(task: TaskName, input: unknown): Promise<unknown> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: { task, input },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB_MAX },
    env: {},
  })
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => settle(() => reject(tooMuch())), PATIENCE_MS)
    const settle = (then: () => void): void => {
      clearTimeout(patience)
      void worker.terminate()
      then()
    }
    worker.once('message', (answer: Answer) =>
      settle(() => ('done' in answer ? resolve(answer.done) : reject(new Problem(...answer.problem)))),
    )
    worker.once('error', (problem: Error & { code?: string }) =>
      settle(() => reject(problem.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : problem)),
    )
  })
}

function tooMuch(): Problem {
  return new Problem(503, 'too-much-work', 'This is more than the server can do at once. Try again in a few minutes.')
}
