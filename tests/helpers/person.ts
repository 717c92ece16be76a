import type { Browser, BrowserContext, BrowserContextOptions, Page, Response } from '@playwright/test'

/** One person at one screen, with everything their browser ever received and complained about. */
export type Person = {
  readonly name: string
  readonly page: Page
  readonly context: BrowserContext
  /** Every WebSocket frame and HTTP body received, as bytes. */
  readonly received: Buffer[]
  /** Errors of the page, blocked content, and requests that went anywhere else. */
  readonly complaints: string[]
  /** Whether these words were in anything this browser received. */
  readonly heard: (words: string) => boolean
}

/** Opens a browser context for one person. */
export async function person(
  browser: Browser,
  name: string,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext({ baseURL: address, reducedMotion: 'reduce', ...options })
  return listen(await context.newPage(), name, address)
}

/** Watches a page. */
export function listen(page: Page, name: string, address: string): Person {
  const received: Buffer[] = []
  const complaints: string[] = []
  page.on('websocket', (socket) => {
    if (!socket.url().startsWith(address.replace('http', 'ws'))) complaints.push(`socket to ${socket.url()}`)
    socket.on('framereceived', ({ payload }) => received.push(Buffer.from(payload)))
  })
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== address) complaints.push(`request to ${request.url()}`)
  })
  page.on('response', async (response) => {
    const body = await bodyOf(response)
    if (body) received.push(body)
  })
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !isExpected(text)) complaints.push(`console: ${text}`)
  })
  return {
    name,
    page,
    context: page.context(),
    received,
    complaints,
    heard: (words) => received.some((bytes) => bytes.includes(words)),
  }
}

const builtFiles = new Map<string, Buffer>()

/** A built file is named for what it holds: read once, it is known for everybody. That spares most of what goes to and fro. */
async function bodyOf(response: Response): Promise<Buffer | undefined> {
  const { pathname } = new URL(response.url())
  const body = builtFiles.get(pathname) ?? (await response.body().catch(() => undefined))
  if (body && pathname.startsWith('/assets/')) builtFiles.set(pathname, body)
  return body
}

/** What a browser itself says about a connection a test cut, or a call the test expects to be refused. */
function isExpected(text: string): boolean {
  return /WebSocket connection to|Failed to load resource|net::ERR_/.test(text)
}
