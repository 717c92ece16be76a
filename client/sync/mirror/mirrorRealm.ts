import { keepPass, type Pass } from '../../passes.ts'
import { mirrorSocket } from './mirrorSocket.ts'
import { type FromMirror, MIRROR_IS_HERE, type Reflected, type ToMirror } from './mirrorWire.ts'

let entered: Promise<void> | undefined

/** Whether there is a page around this one to be a mirror in. */
export function isFramed(): boolean {
  return window.parent !== window
}

/**
 * Makes this page, a frame in the Console, the screen of somebody who takes part and is nobody: no seat, no pass of anybody,
 * no way to the server but to ask the time. What the page would keep or send goes nowhere. Before anything else is shown.
 */
export function enterMirror(): Promise<void> {
  entered ??= reflected().then(([here, port]) => {
    replace('localStorage', inMemory())
    replace('sessionStorage', inMemory())
    replace('indexedDB', undefined)
    replace('WebSocket', mirrorSocket(port))
    replace('fetch', fetchByHand(port))
    port.start()
    keepPass(passOfNobody(here))
  })
  return entered
}

function passOfNobody(board: Reflected): Pass {
  return {
    ...board,
    token: '',
    member: { id: 'mirror-of-nobody', name: '', role: 'participant', color: 0 },
    visitedAt: 0,
  }
}

/** Asks the page around this one what to show. */
function reflected(): Promise<readonly [Reflected, MessagePort]> {
  return new Promise((resolve) => {
    const hear = ({ source, origin, data, ports: [port] }: MessageEvent<Reflected>) => {
      if (source !== window.parent || origin !== location.origin || !port) return
      window.removeEventListener('message', hear)
      resolve([data, port])
    }
    window.addEventListener('message', hear)
    window.parent.postMessage(MIRROR_IS_HERE, location.origin)
  })
}

function replace(name: string, value: unknown): void {
  Object.defineProperty(window, name, { value, configurable: true })
}

function inMemory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  }
}

const TIME = '/api/time'
const PICTURE = /^\/api\/boards\/[^/]+\/images\/([^/]+)$/

/** The time comes from the server, pictures from the page around; nothing else goes anywhere. */
function fetchByHand(port: MessagePort): typeof fetch {
  const real = window.fetch.bind(window)
  const waiting = new Map<string, ((picture: Blob | null) => void)[]>()
  port.addEventListener('message', ({ data }: MessageEvent<ToMirror>) => {
    if (data.tell !== 'picture') return
    for (const take of waiting.get(data.id) ?? []) take(data.picture)
    waiting.delete(data.id)
  })
  const picture = (id: string) =>
    new Promise<Blob | null>((resolve) => {
      waiting.set(id, [...(waiting.get(id) ?? []), resolve])
      port.postMessage({ ask: 'picture', id } satisfies FromMirror)
    })
  return async (asked, request) => {
    const address = String(asked)
    const isRead = (request?.method ?? 'GET') === 'GET'
    if (isRead && address === TIME) return real(address, request)
    const id = isRead ? PICTURE.exec(address)?.[1] : undefined
    const found = id === undefined ? null : await picture(id)
    return found ? new Response(found) : new Response('{}', { status: 403 })
  }
}
