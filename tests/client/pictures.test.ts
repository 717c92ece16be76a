import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Pass } from '../../client/passes.ts'
import { pictureOf, uploadImage } from '../../client/sync/images.ts'

const asked: Request[] = []
const revoked: string[] = []
let answer: () => Response
let made = 0
let boards = 0

/** Each test has a board of its own: what was loaded stays. */
let pass: Pass
beforeEach(() => {
  asked.length = 0
  revoked.length = 0
  pass = { boardId: `b${++boards}`, token: 'secret' } as Pass
  answer = () => new Response('a picture', { status: 200 })
  vi.useFakeTimers()
  vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
    asked.push(new Request(`http://here${url}`, { ...request, signal: null }))
    return answer()
  })
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => `blob:here/${++made}`)
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void revoked.push(url))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const loaded = (id: string) => pictureOf(pass, id).load()
const settle = () => vi.advanceTimersByTimeAsync(0)

test('[SYN-8] a picture is loaded once, with the pass and from the cache where it can be, however many show it', async () => {
  const picture = pictureOf(pass, 'p1')
  const told = vi.fn()
  const stop = [picture.subscribe(told), picture.subscribe(() => {})]
  expect(picture.get()).toBe('loading')
  const [one, two] = await Promise.all([loaded('p1'), loaded('p1')])
  expect(picture.get()).toBe(one)
  expect(two).toBe(one)
  expect(told).toHaveBeenCalledTimes(1)
  expect(asked.map(({ url }) => url)).toEqual([`http://here/api/boards/${pass.boardId}/images/p1`])
  expect(asked[0]?.headers.get('authorization')).toBe('Bearer secret')
  expect(asked[0]?.cache).toBe('force-cache')
  for (const leave of stop) leave()
  expect(pictureOf(pass, 'p1').get()).toBe(one)
})

test('[SYN-8] what the connection kept from coming comes when it is back, and nobody asks while nobody looks', async () => {
  answer = () => {
    throw new TypeError('no network')
  }
  const picture = pictureOf(pass, 'p1')
  const stop = picture.subscribe(() => {})
  await settle()
  expect(picture.get()).toBe('loading')
  await vi.advanceTimersByTimeAsync(2000)
  expect(asked).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(3999)
  expect(asked).toHaveLength(2)
  await settle()
  stop()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(asked).toHaveLength(2)
  answer = () => new Response('a picture')
  picture.subscribe(() => {})
  await settle()
  expect(picture.get()).toMatch(/^blob:/)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(asked).toHaveLength(3)
})

test('[SYN-8] a picture that is not there is missing, and is not asked for again', async () => {
  answer = () => Response.json({ error: { code: 'picture-unknown', message: 'Not here.' } }, { status: 404 })
  const picture = pictureOf(pass, 'p1')
  picture.subscribe(() => {})
  await settle()
  expect(picture.get()).toBe('missing')
  expect(await loaded('p1')).toBe('missing')
  expect(asked).toHaveLength(1)
})

test('[SYN-8] what I gave myself is not loaded again', async () => {
  answer = () => Response.json({ image: 'mine' }, { status: 201 })
  expect(await uploadImage(pass, new Blob(['x'], { type: 'image/webp' }))).toBe('mine')
  expect(asked[0]?.headers.get('content-type')).toBe('image/webp')
  expect(await loaded('mine')).toMatch(/^blob:/)
  expect(asked).toHaveLength(1)
})

test('[SYN-8] pictures nobody shows are let go of, the oldest first; those on the screen never', async () => {
  const shown = pictureOf(pass, 'shown')
  shown.subscribe(() => {})
  await settle()
  const urls = []
  for (let at = 0; at < 100; at++) urls.push(await loaded(`p${at}`))
  pictureOf(pass, 'last').subscribe(() => {})()
  expect(revoked).toContain(urls[0])
  expect(revoked).not.toContain(urls[99])
  expect(revoked).not.toContain(shown.get())
  expect(pictureOf(pass, 'p99').get()).toBe(urls[99])
  expect(pictureOf(pass, 'p0').get()).toBe('loading')
})
