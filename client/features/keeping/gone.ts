import * as z from 'zod/mini'
import { Receipt } from '../../../shared/receipt.ts'

/** The last page: after somebody erased themselves, or deleted a board. */
export const gonePath = '/kept/gone'

/** What it tells, kept in this entry of the browser's history and nowhere else. */
export const Gone = z.discriminatedUnion('what', [
  z.object({ what: z.literal('me'), title: z.string() }),
  z.object({ what: z.literal('board'), title: z.string(), receipt: Receipt }),
])
export type Gone = z.infer<typeof Gone>
