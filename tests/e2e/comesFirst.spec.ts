import { expect, test } from '@playwright/test'
import { newBoard, oneServer } from '../helpers/atBoard.ts'
import { person } from '../helpers/person.ts'
import { joinAs, laptop } from '../helpers/session.ts'

const address = oneServer()

/** Calls there and back, in which a file that is not held back would have been asked for long since. */
const CALLS = 20

test('[UI-136] what may only be needed next is fetched once the rooms are there', async ({ browser }) => {
  const { links } = await newBoard(address())
  const ana = await person(browser, 'Ana', address(), laptop)
  const { page } = ana
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((message) => void held.then(() => socket.send(message)))
  })
  const list = page.waitForResponse((response) => response.url().endsWith('/later.json'))
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await joinAs(ana, links.participant, 'Ana')
  const later = Object.entries((await (await list).json()) as Record<string, readonly string[]>)
  const files = later.find(([place]) => place === '/b/:id')?.[1].map((file) => `/${file}`) ?? []
  const asksAhead = () => files.filter((file) => asked.includes(file)).length
  const before = asksAhead()
  for (let turn = 0; turn < CALLS; turn++) await page.evaluate(() => fetch('/healthz'))
  expect(asksAhead()).toBe(before)
  letThrough()
  await expect.poll(asksAhead).toBe(files.length)
})
