import * as z from 'zod/mini'
import { ask } from '../../api.ts'
import type { Pass } from '../../passes.ts'

const Webhook = z.object({
  /** Whether whoever runs the server lets it call anybody. */
  isAllowed: z.boolean(),
  url: z.nullable(z.string()),
  withTitle: z.boolean(),
  /** The last failure, until it works again; `status` null: nothing answered. */
  failed: z.nullable(z.object({ at: z.number(), status: z.nullable(z.number()) })),
  /** Only in the answer to whoever set it just now. */
  secret: z.optional(z.string()),
})
export type Webhook = z.infer<typeof Webhook>

/** Which program hears of this board. Throws a `Problem`, as the others do. */
export function findWebhook({ boardId, token }: Pass): Promise<Webhook> {
  return ask('GET', `/boards/${boardId}/webhook`, Webhook, { token })
}

export function setWebhook({ boardId, token }: Pass, url: string, withTitle: boolean): Promise<Webhook> {
  return ask('PUT', `/boards/${boardId}/webhook`, Webhook, { token, body: { url, withTitle } })
}

export async function removeWebhook({ boardId, token }: Pass): Promise<void> {
  await ask('DELETE', `/boards/${boardId}/webhook`, z.unknown(), { token })
}
