import { createHmac } from 'node:crypto'
import type * as Y from 'yjs'
import { CARD_LENGTH_MAX, DRAFTS_EACH_MAX } from '../../shared/limits.ts'
import { freeCells } from '../../shared/rules/cells.ts'
import type { Box } from '../../shared/rules/placement.ts'
import { boardDoc, NOTE_SIZE, type Note, type NoteColor } from '../../shared/schema/board.ts'
import { handedOn } from '../../shared/schema/handedOn.ts'
import { privateDoc } from '../../shared/schema/private.ts'
import type { RevealedPrompt, Seat, StageDoc } from '../../shared/schema/stage.ts'
import type { Room } from '../sync/room.ts'
import { shuffled } from './shuffled.ts'

/** A draft with words in it, and the card on the board that is made of it. */
export type Card = {
  readonly room: Room
  readonly draft: string
  /** Whose words they are: the room owner's, or somebody's for whom the owner writes or wrote. */
  readonly member: string
  readonly text: string
  readonly color: NoteColor
  /** Marked by the server once it was shown, or by its writer who put it on the board themselves. */
  readonly shown: boolean
  /** Id of the note: the same whenever it is made, and nobody without the board's secret can tell of which draft. */
  readonly note: string
}

/** One paper for all anonymous cards. */
const ANONYMOUS_COLOR: NoteColor = 'sun'
/** Anonymous cards say when they were shown to the minute; all that is finer is nobody's business. */
const MINUTE_MS = 60_000
/** 128 bits, so that no two drafts ever share an id. */
const NOTE_ID_LENGTH = 32

/** What one person drafted for a prompt, for themselves and for those without a device for whom they write; for nobody who went. */
export function cardsIn(room: Room, promptId: string, secret: string, { members }: StageDoc): readonly Card[] {
  const { owner } = room
  if (owner === null) return []
  const each = new Map<string, number>()
  return [...privateDoc(room.doc).drafts.all()].flatMap(
    ([draft, { prompt, text, color, shown, whose = null }]): Card[] => {
      const now = { prompt, text: cardWords(text) }
      const said = whose === null ? now : saidFor(members.get(whose), whose, [draft, now], room)
      if (said?.prompt !== promptId || said.text === '') return []
      const member = whose ?? owner
      // Whoever went was told that nobody else can read what was not shown.
      if (members.get(member)?.leftAt !== null) return []
      const count = (each.get(member) ?? 0) + 1
      each.set(member, count)
      if (count > DRAFTS_EACH_MAX) return []
      const note = createHmac('sha256', secret).update([promptId, owner, draft].join('/')).digest('hex')
      return [{ room, draft, member, text: said.text, color, shown, note: note.slice(0, NOTE_ID_LENGTH) }]
    },
  )
}

type Said = { readonly prompt: string | null; readonly text: string }

/**
 * A browser may claim to have written for anybody: only who does so now is believed; of who did before, what the server
 * noted when another took over.
 */
function saidFor(
  seat: Seat | undefined,
  whose: string,
  [draft, now]: readonly [id: string, now: Said],
  { doc, owner }: Room,
): Said | undefined {
  if (!seat || seat.by === null) return undefined
  return seat.by === owner ? now : handedOn(doc).get(whose)?.drafts[draft]
}

/** What of a draft comes onto its card. */
export function cardWords(text: string): string {
  const trimmed = text.trim()
  const letters = [...trimmed.slice(0, 2 * CARD_LENGTH_MAX + 2)]
  return letters.length > CARD_LENGTH_MAX ? `${letters.slice(0, CARD_LENGTH_MAX - 1).join('')}…` : trimmed
}

/** Whether a card's note was made before, even if it lies in the Trash or cannot be read any more. */
export function isOut(board: Room, { note }: Card): boolean {
  return board.doc.getMap('notes').has(note)
}

/** Puts cards onto the board, as one transaction. Anonymous ones bear nothing of their writer, and come in no order. */
export function putCards(
  cards: readonly Card[],
  promptId: string,
  prompt: RevealedPrompt,
  stage: StageDoc,
  board: Room,
) {
  const { notes } = boardDoc(board.doc)
  const section = sectionOf(prompt, stage)
  const box = section === null ? null : (stage.sections.get(section) ?? null)
  const sections = [...stage.sections.all().values()]
  const cells = freeCells(cards.length, NOTE_SIZE, box, { taken: lyingOn(board.doc), sections })
  const now = Date.now()
  const createdAt = prompt.anonymous ? now - (now % MINUTE_MS) : now
  board.write(() => {
    for (const [at, card] of (prompt.anonymous ? shuffled(cards) : cards).entries())
      notes.put(card.note, {
        text: card.text,
        at: [...(cells[at]?.at ?? [0, 0])],
        size: [...NOTE_SIZE],
        section: cells[at]?.inSection ? section : null,
        ...{ group: null, layer: 0, prompt: promptId, createdAt, deletedAt: null },
        author: prompt.anonymous ? null : card.member,
        anonymous: prompt.anonymous || null,
        ...{ kind: null, to: null, beside: null, tension: null },
        color: prompt.anonymous ? ANONYMOUS_COLOR : card.color,
      } satisfies Record<keyof Note, unknown>)
  })
}

/** The one it was asked with; for prompts from before that was noted, their step's. None that was taken off. */
function sectionOf({ section, step }: RevealedPrompt, { steps, sections }: StageDoc): string | null {
  const wanted = section ?? (step === null ? null : (steps.get(step)?.section ?? null))
  return wanted !== null && sections.get(wanted) ? wanted : null
}

/** Whatever lies on the board and was not thrown away. */
export function lyingOn(doc: Y.Doc): readonly Box[] {
  const { notes, figures, images, strokes } = boardDoc(doc)
  return [notes, figures, images, strokes].flatMap((kind) =>
    [...kind.all().values()].filter(({ deletedAt }) => deletedAt === null),
  )
}
