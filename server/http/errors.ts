import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { Problem } from '../problem.ts'
import { Busy, Unreachable } from '../store/store.ts'

export const noSuchCall: RequestHandler = () => {
  throw new Problem(404, 'call-unknown', 'There is no such call. docs/api.md lists what there is.')
}

/** Every error as `{"error":{"code","message"}}`; what is not a Problem is ours, and says nothing of its inside. */
export function errorAnswers(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const problem = asProblem(error)
    if (problem) {
      if (problem.status === 503) log.warn({ event: 'request put off', problem: String(error) })
      response.status(problem.status).json({ error: { code: problem.code, message: problem.message } })
      return
    }
    log.error({ event: 'request failed', problem: error instanceof Error ? error.stack : String(error) })
    response.status(500).json({
      error: { code: 'server-error', message: 'Something went wrong on the server. Nothing was changed; try again.' },
    })
  }
}

function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  // Not that nothing was changed: nobody knows.
  if (error instanceof Unreachable)
    return new Problem(503, 'not-now', 'The server cannot reach its database. Wait a moment, look, and try again.')
  if (error instanceof Busy)
    return new Problem(503, 'busy', 'Somebody else is still changing this board. Nothing was changed; try again.')
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  if (status === 413) return new Problem(413, 'too-big', 'This request is too big. Send less at a time.')
  if (status === 404) return new Problem(404, 'not-found', 'There is nothing here.')
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new Problem(400, 'malformed', 'This request could not be read. Send JSON.')
  return undefined
}
