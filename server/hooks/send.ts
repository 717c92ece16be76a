import { createHmac } from 'node:crypto'
import { lookup } from 'node:dns'
import { request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type Host, isInner } from './hosts.ts'

/** Whoever is told takes it and thinks about it later. */
const ANSWER_MS = 5_000

export type Hook = { readonly url: string; readonly secret: string }

/** What a receiver compares: HMAC-SHA256 of the moment, a dot and the body, under the hook's secret. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}

/**
 * Posts JSON once, signed. Resolves with the status of the answer, or with null when there was none. Follows no redirect, and
 * reaches nothing of the operator's own network unless they named it.
 */
export function sendOnce({ url, secret }: Hook, message: object, { isPrivate }: Host): Promise<number | null> {
  const body = JSON.stringify(message)
  const timestamp = String(Math.floor(Date.now() / 1000))
  const headers = {
    ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'Groundwork' },
    ...{ 'x-groundwork-timestamp': timestamp, 'x-groundwork-signature': signatureOf(secret, timestamp, body) },
  }
  const { protocol, hostname } = new URL(url)
  const given = hostname.replace(/^\[|\]$/g, '')
  if (!isPrivate && isIP(given) !== 0 && isInner(given)) return Promise.resolve(null)
  return new Promise((resolve) => {
    const send = protocol === 'https:' ? overHttps : overHttp
    const options = { method: 'POST', headers, agent: false, signal: AbortSignal.timeout(ANSWER_MS) } as const
    const sent = send(url, { ...options, ...(isPrivate ? {} : { lookup: outerOnly }) }, (answer) => {
      resolve(answer.statusCode ?? null)
      // Nobody reads it.
      answer.destroy()
    })
    sent.on('error', () => resolve(null))
    sent.end(body)
  })
}

/** A name that leads into the operator's own network leads nowhere; asked at the moment of the call, so no later answer gets by. */
const outerOnly: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (problem, found) => {
    if (problem) return callback(problem, '', 0)
    const [first] = found
    if (!first || found.some(({ address }) => isInner(address))) return callback(innerAddress(), '', 0)
    if (options.all) callback(null, found)
    else callback(null, first.address, first.family)
  })
}

function innerAddress(): Error {
  return new Error('is an address of a private network')
}
