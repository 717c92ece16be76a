/** Why a command or a call was not done. The message says what happened and what to do next. */
export class Problem extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 429 | 503
  readonly code: string

  constructor(status: Problem['status'], code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}
