import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { CloseReason } from '../../../shared/closeCodes.ts'
import { type RoomKind, rooms as rules } from '../../../shared/rooms.ts'
import { type Address, openLink, unheard } from '../link.ts'

/** A room as the server has it now, beside our own; goes on following it until closed. */
export type Look =
  | { readonly shut: CloseReason }
  | {
      readonly shut: null
      readonly doc: Y.Doc
      readonly awareness: Awareness
      readonly epoch: string
      readonly close: () => void
    }

/** Time for a server that lags behind the others to catch up, and for people who come back with us to be seen. */
const SETTLE_MS = 1500
/** So long each in turn has to bring back what is everybody's, and so long all of them together. */
const TURN_MS = 600
const TURNS_MS_MAX = 20_000
/** Who cannot be seen takes one of so many turns by chance. */
const UNSEEN_TURNS = 4

/** Opens a room without offering anything, and waits until there was time to see how it is. */
export async function look(address: Address): Promise<Look> {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  let epoch = ''
  const shut = await new Promise<CloseReason | null>((resolve) => {
    const link = openLink(
      address,
      { doc, awareness, epoch },
      {
        ...unheard,
        epoch: (told) => {
          epoch = told
        },
        synced: () => resolve(null),
        closed: resolve,
      },
    )
    doc.once('destroy', () => {
      link.close()
      awareness.destroy()
    })
  })
  if (shut === null) await waitFor(SETTLE_MS)
  else doc.destroy()
  return shut === null ? { shut, doc, awareness, epoch, close: () => doc.destroy() } : { shut }
}

/**
 * Waits for our turn among all who are looking: of several who could bring back the same text, the first one does, and the
 * others see it.
 */
export function inTurn({ awareness }: { readonly awareness: Awareness }, kind: RoomKind): Promise<void> {
  const here = [...awareness.getStates().keys()].sort((a, b) => a - b)
  const isSeen = rules[kind].presence
  const place = isSeen ? here.indexOf(awareness.clientID) : Math.floor(Math.random() * UNSEEN_TURNS)
  return waitFor(place * Math.min(TURN_MS, TURNS_MS_MAX / here.length))
}

export function waitFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
