import * as z from 'zod/mini'

/** What says that a file is a board, and how its name ends. */
export const BOARD_FILE = 'groundwork-board'
export const BOARD_FILE_ENDING = '.groundwork.json'

/** Goes up when an older Groundwork would misread a file. What may be missing is added without that. */
export const BOARD_FILE_FORMAT = 1

const Fields = z.record(z.string(), z.unknown())
const Records = z.record(z.string(), Fields)

/**
 * A board as a file: each room's lasting parts by name, records by id, as plain values. Rich text is in `RichNode`s. What its
 * reader does not know stays in it, and means nothing. Records are checked where they are read (`recordsIn`).
 */
export const BoardFile = z.object({
  file: z.literal(BOARD_FILE),
  format: z.int(),
  title: z.string(),
  kit: z.string(),
  language: z.string(),
  /** When it was made; milliseconds since 1970, the server's clock. */
  exportedAt: z.number(),
  /** What people wrote. */
  board: z.record(z.string(), Records),
  /** What everybody was shown: of `session` and `alliance` the fields, of all else records by id. */
  stage: z.record(z.string(), Fields),
  /** Prompts and notes of whoever facilitates; only in files made for them. */
  deck: z.optional(z.record(z.string(), Records)),
  /** What whoever had the file made wrote for themselves; `of`: their member id. */
  private: z.optional(z.object({ of: z.string(), drafts: z.optional(Records), takeaways: z.optional(Records) })),
  /** Pictures by their name, base64; some may be missing where there were very many. */
  pictures: z.optional(z.record(z.string(), z.string())),
})
export type BoardFile = z.infer<typeof BoardFile>

/** The file in this JSON; null when it is none, or made by a newer Groundwork. */
export function asBoardFile(json: unknown): BoardFile | null {
  const parsed = BoardFile.safeParse(json)
  return parsed.success && parsed.data.format <= BOARD_FILE_FORMAT ? parsed.data : null
}

/** The valid ones among a file's records, such as `recordsIn(file.board.agreements, Agreement)`. */
export function recordsIn<T>(
  records: Readonly<Record<string, unknown>> | undefined,
  schema: z.ZodMiniType<T>,
): ReadonlyMap<string, T> {
  const all = Object.entries(records ?? {}).flatMap(([id, record]): [string, T][] => {
    const parsed = schema.safeParse(record)
    return parsed.success ? [[id, parsed.data]] : []
  })
  return new Map(all)
}
