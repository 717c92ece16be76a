import * as z from 'zod/mini'
import { NAME_LENGTH_MAX, PERSON_COLORS } from './limits.ts'

export const Role = z.enum(['facilitator', 'participant', 'viewer'])
/** A projector is a viewer. */
export type Role = z.infer<typeof Role>

/** An identifier made by either side: safe in a URL, a map key and a file name. */
export const Id = z.string().check(
  z.regex(/^[A-Za-z0-9_-]{1,40}$/, 'An id is 1 to 40 letters, digits, - or _.'),
  z.refine((id) => !isPrototypeKey(id), 'This id is reserved.'),
)

/** Keys that would reach an object's prototype instead of the object. */
export function isPrototypeKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype'
}

// Controls, zero-width characters and bidirectional overrides can hide or reverse what a name says.
const unseen =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu

/** A display name: NFC, one line, no controls or direction tricks, at most `NAME_LENGTH_MAX` code points. */
export const Name = z
  .pipe(
    z.string().check(z.maxLength(400, `A name has at most ${NAME_LENGTH_MAX} characters.`)),
    z.transform((name) => name.normalize('NFC').replace(unseen, '').replace(/\s+/gu, ' ').trim()),
  )
  .check(z.refine((name) => [...name].length <= NAME_LENGTH_MAX, `A name has at most ${NAME_LENGTH_MAX} characters.`))

/** Index into the palette of people's colours, 0 to 15. */
export const PersonColor = z.int().check(z.gte(0), z.lte(PERSON_COLORS - 1))

export const Member = z.object({ id: Id, name: Name, role: Role, color: PersonColor })
/** One person (or projector) on one board. `name` may be empty: nobody has to say who they are. */
export type Member = z.infer<typeof Member>

export const Door = z.enum(['open', 'waiting', 'closed'])
export type Door = z.infer<typeof Door>

/** What newcomers say at the door, as it is compared: spaces and capitals are lost when a phrase is said aloud. */
export const Passphrase = z.pipe(
  z.string().check(z.maxLength(400)),
  z.transform((words) => words.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()),
)
