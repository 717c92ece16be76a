import * as z from 'zod/mini'

/** `GET /api/keeps`: after how many days without anybody opening it a board is deleted; 0: never. */
export const Keeps = z.object({ days: z.number() })
export type Keeps = z.infer<typeof Keeps>

/** `GET /api/boards/:id/kept`: the same, and when this board goes unless somebody opens it; null: not soon. */
export const BoardKept = z.object({ days: z.number(), goesAt: z.nullable(z.number()) })
export type BoardKept = z.infer<typeof BoardKept>
