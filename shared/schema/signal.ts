import * as z from 'zod/mini'
import { Id } from '../members.ts'

export const Signal = z.object({
  /** The agreement that was bumped; null: the alliance as a whole. */
  about: z.catch(z.nullable(Id), null),
  /** Who raised it; null: somebody, and nothing anywhere says who. */
  member: z.catch(z.nullable(Id), null),
  /** What they say to it; perhaps nothing. */
  words: z.catch(z.string(), ''),
  /** The day it came to be seen. */
  on: z.catch(z.string(), ''),
  /** When it was raised, by the server's clock; null where nobody is named. */
  at: z.catch(z.nullable(z.number()), null),
  /** When people laid it to rest; null while it is open. */
  doneAt: z.catch(z.nullable(z.number()), null),
})
/** Somebody says: this needs some care. Under an id of the sender's. */
export type Signal = z.infer<typeof Signal>
