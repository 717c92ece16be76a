import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../problem.ts'
import type { Answer } from './aside.ts'
import { type TaskName, tasks } from './tasks.ts'

/** Does the one piece of work it was started for, and says what came of it. */
const { task, input } = workerData as { readonly task: TaskName; readonly input: never }
const answer = await answerTo(async () => tasks[task](input))
parentPort?.postMessage(answer)

async function answerTo(work: () => Promise<unknown>): Promise<Answer> {
  try {
    return { done: await work() }
  } catch (problem) {
    if (problem instanceof Problem) return { problem: [problem.status, problem.code, problem.message] }
    throw problem
  }
}
