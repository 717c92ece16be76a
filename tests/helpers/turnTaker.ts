import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { until } from './until.ts'

const built = new URL('../../build/server/store/postgres.js', import.meta.url).href

/** Takes the turn, says so, ends it when it is told anything, and says how that went. */
const words = `
  const { openPostgres } = await import(process.argv[1])
  const { shared } = await openPostgres(process.argv[2])
  const told = new Promise((resolve) => process.stdin.once('data', resolve))
  await shared.turn('atlas', async () => {
    process.stdout.write('inside;')
    await told
  }).then(() => process.stdout.write('done;'), (problem) => process.stdout.write(problem.constructor.name + ';'))
  process.exit()`

/** Another server, in a process of its own, that is in the turn of the board `atlas`. */
export type TurnTaker = Disposable & {
  readonly signal: (name: NodeJS.Signals) => void
  readonly endTurn: () => void
  /** What it said so far: `inside;`, then `done;` or what it failed of. */
  readonly said: () => string
}

/** Resolves once it is in its turn. */
export async function startTurnTaker(url: string): Promise<TurnTaker> {
  const taker = spawn(process.execPath, ['--input-type=module', '-e', words, built, url], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let said = ''
  taker.stdout.on('data', (more: Buffer) => {
    said += more
  })
  await until(() => said === 'inside;', 30_000)
  return {
    signal: (name) => taker.kill(name),
    endTurn: () => taker.stdin.write('now'),
    said: () => said,
    [Symbol.dispose]: () => taker.kill('SIGKILL'),
  }
}
