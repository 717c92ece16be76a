/**
 * What goes between the Console and a mirror in it: a page in a frame that shows what somebody sees who takes part. To the
 * mirror the Console is the server. All of it stays in this browser.
 */
export type FromMirror =
  | { readonly ask: 'open'; readonly socket: number; readonly room: string }
  | { readonly ask: 'frame'; readonly socket: number; readonly frame: Uint8Array<ArrayBuffer> }
  | { readonly ask: 'close'; readonly socket: number }
  | { readonly ask: 'picture'; readonly id: string }

export type ToMirror =
  | { readonly tell: 'opened'; readonly socket: number }
  | { readonly tell: 'frame'; readonly socket: number; readonly frame: Uint8Array<ArrayBuffer> }
  | { readonly tell: 'closed'; readonly socket: number; readonly code: number }
  /** Null: there is none. */
  | { readonly tell: 'picture'; readonly id: string; readonly picture: Blob | null }

/** The mirror's first words, to the page around it. */
export const MIRROR_IS_HERE = 'groundwork: a mirror is here'

/** The answer, along with the port for everything else. */
export type Reflected = { readonly boardId: string; readonly title: string; readonly kit: string }
