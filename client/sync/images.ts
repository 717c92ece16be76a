import { useSyncExternalStore } from 'react'
import { api, Problem } from '../api.ts'
import type { Pass } from '../passes.ts'
import { usePass } from './BoardSession.tsx'

/** What stands for a picture in an `img`: its bytes in this browser, or why there are none. */
export type ImageUrl = `blob:${string}` | 'loading' | 'missing'

/** Pictures nobody shows any more that are kept decoded: scrolling back and forth must not load again. */
const IDLE_MAX = 60

/** A lost connection is tried again after this long, doubled each time. */
const AGAIN_MS = 2000
const AGAIN_MAX_MS = 16_000

/** One picture of one board: loaded once, however many show it. */
class Picture {
  private readonly pass: Pass
  private readonly id: string
  private readonly listeners = new Set<() => void>()
  private shown: ImageUrl = 'loading'
  private loading: Promise<ImageUrl> | undefined
  private again: ReturnType<typeof setTimeout> | undefined
  private refusals = 0

  constructor(pass: Pass, id: string) {
    this.pass = pass
    this.id = id
  }

  readonly get = (): ImageUrl => this.shown

  readonly subscribe = (notify: () => void): (() => void) => {
    this.listeners.add(notify)
    this.tryAgain()
    return () => {
      this.listeners.delete(notify)
      if (!this.isIdle) return
      clearTimeout(this.again)
      forgetIdle()
    }
  }

  get isIdle(): boolean {
    return this.listeners.size === 0
  }

  /** Rejects with a Problem while the server can't be reached. */
  load(): Promise<ImageUrl> {
    if (this.shown !== 'loading') return Promise.resolve(this.shown)
    this.loading ??= this.fetch().finally(() => {
      this.loading = undefined
    })
    return this.loading
  }

  show(picture: Blob): ImageUrl {
    return this.tell(URL.createObjectURL(picture) as ImageUrl)
  }

  forget(): void {
    clearTimeout(this.again)
    if (this.shown.startsWith('blob:')) URL.revokeObjectURL(this.shown)
  }

  private async fetch(): Promise<ImageUrl> {
    try {
      return this.show(await api.image(this.pass.boardId, this.pass.token, this.id))
    } catch (problem) {
      if (!(problem instanceof Problem) || mayWait(problem)) throw problem
      return this.tell('missing')
    }
  }

  private readonly tryAgain = (): void => {
    clearTimeout(this.again)
    this.load().catch(() => {
      if (!this.isIdle) this.again = setTimeout(this.tryAgain, Math.min(AGAIN_MS * 2 ** this.refusals++, AGAIN_MAX_MS))
    })
  }

  private tell(shown: ImageUrl): ImageUrl {
    this.shown = shown
    for (const notify of this.listeners) notify()
    return shown
  }
}

/** By pass and id; whoever was asked for last stands last. */
const pictures = new Map<string, Picture>()

/** Stores the picture on the server. Resolves with what an image record's `file` has to be; rejects with a Problem. */
export async function uploadImage(pass: Pass, blob: Blob): Promise<string> {
  const id = await api.giveImage(pass.boardId, pass.token, blob)
  pictureOf(pass, id).show(blob)
  return id
}

/** What to show for a picture of this board; loads while somebody shows it, and tries again when the connection is lost. */
export function useImageUrl(id: string): ImageUrl {
  const picture = pictureOf(usePass(), id)
  return useSyncExternalStore(picture.subscribe, picture.get)
}

/** The picture as this browser has it; the same object for each call while anybody shows it. */
export function pictureOf(pass: Pass, id: string): Picture {
  const key = `${pass.boardId}/${pass.token}/${id}`
  const picture = pictures.get(key) ?? new Picture(pass, id)
  pictures.delete(key)
  pictures.set(key, picture)
  return picture
}

/** Lets go of those that nobody showed for the longest time. */
function forgetIdle(): void {
  const idle = [...pictures].filter(([, picture]) => picture.isIdle)
  for (const [key, picture] of idle.slice(0, Math.max(0, idle.length - IDLE_MAX))) {
    pictures.delete(key)
    picture.forget()
  }
}

/** No connection, too many at once, a server in trouble: what is missing now may come. */
function mayWait({ status }: Problem): boolean {
  return status === 0 || status === 429 || status >= 500
}
