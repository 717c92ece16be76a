import type { ZodMiniType } from 'zod/mini'
import { Problem } from '../problem.ts'

/** What a request's body says, or a 400 that names the first thing wrong with it. */
export function parse<T>(schema: ZodMiniType<T>, body: unknown): T {
  const parsed = schema.safeParse(body ?? {})
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const what = (issue?.message ?? 'This request could not be read').replace(/\.$/, '')
  const where = issue?.path.join('.')
  throw new Problem(400, 'malformed', `${where ? `${where}: ${what}` : what}. Correct it and try again.`)
}
