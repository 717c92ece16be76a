import type { RequestHandler } from 'express'
import type { Histogram } from 'prom-client'

/** Counts each answer by its status, and nothing else of it: addresses hold the ids of boards. */
export function countAnswers(answers: Histogram<'status'>): RequestHandler {
  return (_request, response, next) => {
    const done = answers.startTimer()
    response.once('finish', () => done({ status: response.statusCode }))
    next()
  }
}
