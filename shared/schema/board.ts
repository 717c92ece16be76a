import type * as Y from 'yjs'
import { z } from 'zod'
import { Id } from '../members.ts'
import { type Collection, collection } from './collection.ts'
import { shapes } from './shapes.ts'

export const noteColors = ['sun', 'apricot', 'rose', 'sky', 'leaf', 'lilac'] as const
export const NoteColor = z.enum(noteColors)
export type NoteColor = z.infer<typeof NoteColor>

/** Width and height of a new note, in board pixels. */
export const NOTE_SIZE: readonly [number, number] = [200, 140]

const Point = z.tuple([z.number(), z.number()])

export const Note = z.object({
  text: z.string().catch(''),
  /** Top left corner, in board pixels; written on drop. */
  at: Point.catch([0, 0]),
  size: Point.catch([...NOTE_SIZE]),
  color: NoteColor.catch('sun'),
  /** The section it was put in, or null on the open board. */
  section: Id.nullable().catch(null),
  /** The prompt it answers, or null. */
  prompt: Id.nullable().catch(null),
  /** Member id, or null when nobody is named. */
  author: Id.nullable().catch(null),
  /** Milliseconds since 1970, by the writer's clock. */
  createdAt: z.number().catch(0),
  /** In the Trash since then; null while it is on the board. */
  deletedAt: z.number().nullable().catch(null),
})
export type Note = z.infer<typeof Note>

const SectionBody = z.object({})
export type SectionBody = z.infer<typeof SectionBody>

/** What people write: the `board` room's document. */
export type BoardDoc = { readonly notes: Collection<Note>; readonly sections: Collection<SectionBody> }

export function boardDoc(doc: Y.Doc): BoardDoc {
  return {
    notes: collection(doc, 'notes', Note, shapes.board.notes),
    /** Each section's rich text under `body`; made by the server, with the id of the stage's section. */
    sections: collection(doc, 'sections', SectionBody, shapes.board.sections),
  }
}
