import type { RoomKind } from '../rooms.ts'

/** A field that is a shared type of its own, so that two people can write in it at once. All other fields are plain JSON. */
export type SharedField = 'text' | 'rich'

/** The fields of a record that are shared types: `text` is a Y.Text, `rich` a Y.XmlFragment. */
export type RecordShape = Readonly<Record<string, SharedField>>

/** What a room's document may hold: each root is a Y.Map of id → record. The server refuses everything else. */
export const shapes: Readonly<Record<RoomKind, Readonly<Record<string, RecordShape>>>> = {
  board: {
    notes: { text: 'text' },
    sections: { body: 'rich' },
    agreements: { what: 'text', evidence: 'text' },
    tensions: { missed: 'text', unclear: 'text', repair: 'text' },
    figures: { text: 'text' },
    images: { text: 'text' },
    strokes: {},
    links: { text: 'text' },
    groups: { text: 'text' },
    comments: { text: 'text' },
    reactions: {},
  },
  // Written by the server alone, so nobody's updates are checked against it.
  stage: {},
  deck: { prompts: {}, notes: { text: 'text' }, plan: {} },
  // `ballots`, `ready` and `handedOn` lie there, too: only the server writes them, so that what was said kept to the rules.
  private: { drafts: { text: 'text' }, takeaways: { text: 'text', people: 'text' } },
}

/** Rich-text elements and attributes an editor may write; a client that knew fewer would delete the others for everybody. */
export const richNodes: Readonly<Record<string, readonly string[]>> = {
  paragraph: [],
  heading: ['level'],
  bulletList: [],
  orderedList: ['start', 'type'],
  listItem: [],
  taskList: [],
  taskItem: ['checked'],
  blockquote: [],
  hardBreak: [],
}

const blocks = ['paragraph', 'heading', 'bulletList', 'orderedList', 'taskList', 'blockquote']
const words = ['text', 'hardBreak']

/**
 * What may stand in an element, or in a text itself (`doc`), as an editor puts it there; `text` is characters. An editor
 * takes out, for everybody, what stands elsewhere: with the words in it.
 */
export const richInside: Readonly<Record<string, readonly string[]>> = {
  doc: blocks,
  paragraph: words,
  heading: words,
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: blocks,
  taskList: ['taskItem'],
  taskItem: blocks,
  blockquote: blocks,
  hardBreak: [],
}

export const richMarks: readonly string[] = ['bold', 'italic', 'strike', 'link', 'highlight']

/** Longest address a link in a text may have. */
export const HREF_LENGTH_MAX = 2000

/** Where a link in a text may lead: the web or a mailbox, and nothing that runs. */
export function isSafeHref(href: unknown): href is string {
  return (
    typeof href === 'string' && href.length <= HREF_LENGTH_MAX && /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(href)
  )
}
