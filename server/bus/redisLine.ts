import { Redis } from 'ioredis'

/** The first wait before a lost connection is tried again, in milliseconds, and the longest: whatever it was, it is back soon after. */
const RETRY_MS_FIRST = 50
const RETRY_MS_MAX = 2000

/** How long a connection may take to be made, TLS included, and Redis to answer, in milliseconds: beyond that it is as good as away. */
const CONNECT_MS = 2000
const ANSWER_MS = 1000

/** How long a connection that is given up may take to end, in milliseconds. */
const GOODBYE_MS = 200

/** One connection to Redis, which comes back for ever. Nothing waits for it: what cannot be said now is refused. */
export function openLine(url: string, onProblem: (problem: string) => void): Redis {
  const line = new Redis(url, {
    connectTimeout: CONNECT_MS,
    commandTimeout: ANSWER_MS,
    disconnectTimeout: GOODBYE_MS,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    retryStrategy: retryAfter,
    // After a failover it may be a copy, which counts nothing and is heard by nobody.
    reconnectOnError: ({ message }) => message.startsWith('READONLY'),
  })
  line.on('error', (problem: Error) => onProblem(sayable(problem)))
  return line
}

/** Milliseconds until the `times`-th try; never the same, so that many servers do not come all at once. */
export function retryAfter(times: number): number {
  return Math.min(RETRY_MS_FIRST * 2 ** times, RETRY_MS_MAX) * (0.5 + Math.random() / 2)
}

/** What went wrong, without a secret: of a refusal the first word, since the rest may repeat what was said. */
export function sayable(problem: Error & { readonly code?: string }): string {
  return problem.name === 'ReplyError' ? (problem.message.split(' ', 1)[0] ?? '') : (problem.code ?? problem.message)
}
