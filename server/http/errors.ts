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
  if (error instanceof Unreachable || error instanceof Busy)
    return new Problem(503, 'store-busy', 'The server cannot reach where boards are kept. Try again in a moment.')
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  if (status === 413) return new Problem(413, 'too-big', 'This request is too big. Send less at a time.')
  if (status === 404) return new Problem(404, 'not-found', 'There is nothing here.')
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new Problem(400, 'malformed', 'This request could not be read. Send JSON.')
  return undefined
}
