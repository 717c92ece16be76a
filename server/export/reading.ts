import { type BoardFile, recordsIn } from '../../shared/boardFile.ts'
import { inOrder } from '../../shared/rules/order.ts'
import { asRead } from '../../shared/rules/readingOrder.ts'
import { Agreement } from '../../shared/schema/agreement.ts'
import { Note } from '../../shared/schema/board.ts'
import type { RichNode } from '../../shared/schema/richJson.ts'
import { RevealedPrompt, Seat, Section } from '../../shared/schema/stage.ts'
import { Comment, Reaction } from '../../shared/schema/talk.ts'
import { words } from './words.ts'

type Known<T> = readonly (readonly [id: string, record: T])[]

/** A section with what people wrote in it, as one reads it; null: the open board. */
export type Place = {
  readonly section: Section | null
  readonly body: readonly RichNode[]
  readonly notes: Known<Note>
}

/** A board's file as it is read: what is not in the Trash, in the order in which people read it. */
export type Reading = {
  readonly file: BoardFile
  readonly places: readonly Place[]
  readonly agreements: Known<Agreement>
  readonly prompts: ReadonlyMap<string, RevealedPrompt>
  readonly comments: ReadonlyMap<string, readonly Comment[]>
  readonly reactions: ReadonlyMap<string, number>
  readonly notes: ReadonlyMap<string, Note>
  /** What somebody is called; empty for nobody. */
  readonly nameOf: (member: string | null | undefined) => string
  /** A moment or a day of the calendar, in words. */
  readonly dayOf: (moment: number | string) => string
}

export function readingOf(file: BoardFile): Reading {
  const { board, stage } = file
  const seats = recordsIn(stage.members, Seat)
  const notes = here(recordsIn(board.notes, Note))
  const sections = inOrder(recordsIn(stage.sections, Section))
  const shown = new Set(sections.map(([id]) => id))
  const long = calendarOf(file.language)
  const notesIn = (is: (section: string | null) => boolean): Known<Note> => {
    const there = [...notes].filter(([, note]) => is(note.section))
    const ids = asRead(there.map(([id, { at, size }]) => [id, { at, size }] as const))
    return ids.flatMap((id) => ((note) => (note ? [[id, note] as const] : []))(notes.get(id)))
  }
  return {
    file,
    notes,
    places: [
      ...sections.map(([id, section]) => ({ section, body: bodyOf(file, id), notes: notesIn((one) => one === id) })),
      { section: null, body: [], notes: notesIn((one) => one === null || !shown.has(one)) },
    ],
    agreements: inOrder(here(recordsIn(board.agreements, Agreement))),
    prompts: recordsIn(stage.prompts, RevealedPrompt),
    comments: byAbout(here(recordsIn(board.comments, Comment))),
    reactions: new Map([...byAbout(here(recordsIn(board.reactions, Reaction)))].map(([id, all]) => [id, all.length])),
    nameOf: (member) => (member ? (seats.get(member)?.name ?? '') || words.nobody : ''),
    dayOf: (moment) => ((date) => (Number.isNaN(date.getTime()) ? '' : long.format(date)))(new Date(moment)),
  }
}

/** A board may say that it is in a language that no calendar knows. */
function calendarOf(language: string): Intl.DateTimeFormat {
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const
  try {
    return new Intl.DateTimeFormat(language, options)
  } catch {
    return new Intl.DateTimeFormat('en', options)
  }
}

/** The text of a section, as rich text; a file that was written by hand may hold anything there. */
function bodyOf({ board }: BoardFile, id: string): readonly RichNode[] {
  const body = board.sections?.[id]?.body
  return Array.isArray(body) ? (body as readonly RichNode[]) : []
}

function here<T extends { readonly deletedAt: number | null }>(all: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...all].filter(([, { deletedAt }]) => deletedAt === null))
}

function byAbout<T extends { readonly about: string; readonly createdAt: number }>(
  all: ReadonlyMap<string, T>,
): ReadonlyMap<string, readonly T[]> {
  const by = new Map<string, T[]>()
  for (const one of [...all.values()].sort((a, b) => a.createdAt - b.createdAt))
    by.set(one.about, [...(by.get(one.about) ?? []), one])
  return by
}
