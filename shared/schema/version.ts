import * as z from 'zod/mini'
import { Id } from '../members.ts'

/**
 * Why a version was kept. `settled`: people said "this is our alliance"; `checkin`: they looked at it again; `step`: the
 * session went on to another step; `named`: somebody wanted it kept; `before`: something large was about to change.
 */
export const versionReasons = ['settled', 'checkin', 'step', 'named', 'before'] as const

export const Version = z.object({
  name: z.catch(z.string(), ''),
  why: z.catch(z.enum(versionReasons), 'named'),
  /** Milliseconds since 1970, the server's clock. */
  at: z.catch(z.number(), 0),
  /** Who had it kept; null: it was kept by itself. */
  by: z.catch(z.nullable(Id), null),
  /** The same in two versions while nobody wrote or committed between them. */
  print: z.optional(z.catch(z.string(), '')),
})
/** The alliance as it was at one moment: `GET /api/boards/:id/versions/<id>` is the board's file as a viewer saw it then. */
export type Version = z.infer<typeof Version>
