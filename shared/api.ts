import * as z from 'zod/mini'
import { KitLength, KitSuits } from './kits/kitLength.ts'
import { TITLE_LENGTH_MAX } from './limits.ts'
import { Id, Member, Name, Passphrase, PersonColor, Role } from './members.ts'

/** 160 random bits as 32 base32 characters: what a link carries in its fragment. */
export const Key = z.string().check(z.regex(/^[a-z2-7]{32}$/, 'A key is 32 letters and digits.'))

/** One line of at most `most` characters, perhaps empty, without controls or direction tricks. */
export function lineOrNothing(most: number, long: string) {
  return z
    .pipe(
      z.string(),
      z.transform((words) =>
        words
          .normalize('NFC')
          .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
          .replace(/\s+/gu, ' ')
          .trim(),
      ),
    )
    .check(z.refine((words) => [...words].length <= most, long))
}

/** The same of at least one character. */
export function lineOfWords(most: number, say: { readonly missing: string; readonly long: string }) {
  return lineOrNothing(most, say.long).check(z.refine((words) => words.length > 0, say.missing))
}

export const Title = lineOfWords(TITLE_LENGTH_MAX, {
  missing: 'Give the alliance a title.',
  long: `A title has at most ${TITLE_LENGTH_MAX} characters.`,
})

/** BCP 47, as far as a board needs it. */
export const Language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.maxLength(20))

/** `PLUM 4829`, `plum-4829` and `plum4829` are the same code. */
export const Code = z
  .pipe(
    z.string().check(z.maxLength(40)),
    z.transform((code) => code.replace(/[^A-Za-z0-9]/g, '').toUpperCase()),
  )
  .check(z.refine((code) => /^[A-Z]{3,8}[0-9]{4}$/.test(code), 'A code is a word and four digits, like PLUM 4829.'))

/** `PLUM4829` as people read it out: `PLUM 4829`. */
export function spokenCode(code: string): string {
  return code.replace(/([A-Z])([0-9])/, '$1 $2')
}

export const CreateBoard = z.object({ title: Title, kit: Id, language: z.optional(Language) })

export const Join = z.object({
  key: z.optional(z.string().check(z.maxLength(200))),
  code: z.optional(z.string().check(z.maxLength(40))),
  name: z.optional(Name),
  color: z.optional(PersonColor),
  passphrase: z.optional(Passphrase),
})
export type Join = z.input<typeof Join>

export const BoardSummary = z.object({ id: Id, title: z.string(), kit: Id })
export type BoardSummary = z.infer<typeof BoardSummary>

const ByRole = z.record(Role, z.string())

export const CreatedBoard = z.object({ board: BoardSummary, keys: ByRole, links: ByRole, code: z.string() })
export type CreatedBoard = z.infer<typeof CreatedBoard>

/** With status 202 and `waiting` they are at the door: the same call with the token says when they are in, or that they are not. */
export const Joined = z.object({
  token: z.string(),
  member: Member,
  board: BoardSummary,
  waiting: z.optional(z.literal(true)),
})
export type Joined = z.infer<typeof Joined>

export const CodeFound = z.object({ boardId: Id, title: z.string() })

export const KitSummary = z.object({
  id: Id,
  title: z.string(),
  blurb: z.string(),
  minutes: z.number(),
  people: z.string(),
  sections: z.array(z.string()),
  steps: z.number(),
  prompts: z.number(),
  /** The lengths it comes in, the shortest first; the other figures here are those of the usual one. */
  lengths: z.optional(z.array(z.object({ length: KitLength, minutes: z.number(), prompts: z.number() }))),
  suits: z.optional(KitSuits),
})
export type KitSummary = z.infer<typeof KitSummary>

/** What a key opens, told before anybody joins by it. */
export const Knock = z.object({ key: z.string().check(z.maxLength(200)) })
/** `asks`: that the one who joins by it must say a passphrase. */
export const Knocked = z.object({ role: Role, title: z.string(), asks: z.optional(z.literal('passphrase')) })
export type Knocked = z.infer<typeof Knocked>

/** A picture the server has taken; `image` is what it is called from now on. */
export const ImageTaken = z.object({ image: Id })

/** Every error body. `message` says what happened and what to do next. */
export const ApiError = z.object({ error: z.object({ code: z.string(), message: z.string() }) })
