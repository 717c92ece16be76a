import { Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'
import { newCode } from './codes.ts'

/** How often a new code may collide with one in use before something else must be wrong. */
const TRIES_MAX = 20

/** A short code no board uses. Throws 503 when none was found. */
export async function freeCode(store: Store): Promise<string> {
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const code = newCode()
    if (!(await store.findBoard({ code }))) return code
  }
  throw new Problem(503, 'no-code-free', 'No short code is free right now. Try again in a moment.')
}
