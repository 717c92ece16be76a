import * as z from 'zod/mini'
import { ask, askFile } from '../../api.ts'
import type { Pass } from '../../passes.ts'

const Subscription = z.object({ secret: z.string(), address: z.string() })
export type Subscription = z.infer<typeof Subscription>

/** Where calendars subscribe to this board. Throws a `Problem`. */
export function findSubscription({ boardId, token }: Pass): Promise<Subscription> {
  return ask('GET', `/boards/${boardId}/calendar`, Subscription, { token })
}

/** A new address instead of this one. Throws a `Problem`. */
export function renewSubscription({ boardId, token }: Pass, instead: string): Promise<Subscription> {
  return ask('POST', `/boards/${boardId}/calendar`, Subscription, { body: { instead }, token })
}

/** The review as a calendar file. Throws a `Problem`. */
export function calendarOf({ boardId, token }: Pass): Promise<Blob> {
  return askFile(`/boards/${boardId}/export/ics`, { token })
}
