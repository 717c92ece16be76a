import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { Id } from '../members.ts'
import { ask } from './ask.ts'
import { type Collection, collection } from './collection.ts'
import { Figure, Image, Link, Stroke } from './drawn.ts'
import { orElse, placed, Size } from './placed.ts'
import { shapes } from './shapes.ts'
import { Comment, Reaction } from './talk.ts'

export const noteColors = ['sun', 'apricot', 'rose', 'sky', 'leaf', 'lilac'] as const
export const NoteColor = z.enum(noteColors)
export type NoteColor = z.infer<typeof NoteColor>

/** Width and height of a new note, in board pixels. */
export const NOTE_SIZE: readonly [number, number] = [200, 140]

export const Note = z.object({
  ...placed,
  text: orElse(z.string(), ''),
  size: orElse(Size, [...NOTE_SIZE]),
  color: orElse(NoteColor, 'sun'),
  /** The prompt it answers, or null. */
  prompt: orElse(z.nullable(Id), null),
  /** A card of an anonymous prompt: it has no author, and nobody can become it. */
  anonymous: z.optional(z.catch(z.boolean(), false)),
  /** Id of the tension it shows, for a card that is more than its words. */
  tension: z.optional(orElse(z.nullable(Id), null)),
  ...ask,
})
export type Note = z.infer<typeof Note>

const SectionBody = z.object({})
export type SectionBody = z.infer<typeof SectionBody>

/** Things that belong together; each of them says so by its `group`. */
export const Group = z.object({
  /** Its title; may be empty. */
  text: orElse(z.string(), ''),
  author: placed.author,
  createdAt: placed.createdAt,
  deletedAt: placed.deletedAt,
})
export type Group = z.infer<typeof Group>

/** What people write: the `board` room's document. */
export type BoardDoc = {
  readonly notes: Collection<Note>
  readonly sections: Collection<SectionBody>
  readonly figures: Collection<Figure>
  readonly images: Collection<Image>
  readonly strokes: Collection<Stroke>
  readonly links: Collection<Link>
  readonly groups: Collection<Group>
  readonly comments: Collection<Comment>
  readonly reactions: Collection<Reaction>
}

export function boardDoc(doc: Y.Doc): BoardDoc {
  return {
    notes: collection(doc, 'notes', Note, shapes.board.notes),
    /** Each section's rich text under `body`; made by the server, with the id of the stage's section. */
    sections: collection(doc, 'sections', SectionBody, shapes.board.sections),
    figures: collection(doc, 'figures', Figure, shapes.board.figures),
    images: collection(doc, 'images', Image, shapes.board.images),
    strokes: collection(doc, 'strokes', Stroke, shapes.board.strokes),
    links: collection(doc, 'links', Link, shapes.board.links),
    groups: collection(doc, 'groups', Group, shapes.board.groups),
    comments: collection(doc, 'comments', Comment, shapes.board.comments),
    reactions: collection(doc, 'reactions', Reaction, shapes.board.reactions),
  }
}
