import * as Y from 'yjs'
import type { CloseReason } from '../../../shared/closeCodes.ts'
import type { Room } from '../openRoom.ts'
import { type Aside, asidesOf, letGo, setAside } from './aside.ts'
import { bringBack } from './bringBack.ts'
import { isLacking } from './isLacking.ts'
import { inTurn, look } from './look.ts'
import { countSince, type Lost, lostIn } from './lost.ts'
import { tellOf } from './tell.ts'
import { whoseIn } from './whose.ts'

/** So many records go out at a time: well below what the server takes in one frame, and in one breath. */
const AT_ONCE = 100

/** What of this device's copy of a room the server does not have. */
type Compared = { readonly before: Y.Doc; readonly lost: readonly Lost[] }

/**
 * Where a server does not have any more what it had confirmed: sets this device's copy of the room aside, opens it as the
 * server has it, and brings back, as new edits, what is mine. What is others' they bring back themselves.
 */
export async function comeToTerms(room: Room): Promise<void> {
  const server = await look(room.address)
  if (server.shut !== null) {
    await setAside(asideOf(room, server.shut))
    return room.end(server.shut)
  }
  const has = Y.decodeStateVector(Y.encodeStateVector(server.doc))
  if (!isLacking(has, room.owed)) {
    server.close()
    return room.goOn(server.epoch)
  }
  if (room.kind !== 'stage') await setAside(asideOf(room))
  const { kind } = room.address
  if (compared(room.owed.doc, server.doc, room).lost.some(({ whose }) => whose === 'everybodys'))
    await inTurn(server, kind)
  let lost: readonly Lost[] = []
  let before = new Y.Doc()
  await room.startAnew(server.epoch, (paper, old) => {
    Y.applyUpdate(paper, Y.encodeStateAsUpdate(server.doc))
    ;({ before, lost } = compared(old, paper, room))
    writeSome(room, before, paper, lost.filter(isToBring).slice(0, AT_ONCE))
  })
  server.close()
  await bringRest(room, { before, lost: lost.filter(isToBring).slice(AT_ONCE) })
  if (room.kind === 'stage') return
  const aside = { ...asideOf(room), state: Y.encodeStateAsUpdate(before) }
  await tellOf(room.address.boardId, {
    all: countSince(before, room.get().doc, room.kind),
    left: () => keepRest(room, aside),
  })
}

/** What this device still keeps of a room from before: brings back what is mine by now, and forgets what is all there. */
export async function comeBackTo(room: Room): Promise<void> {
  const { boardId, kind } = room.address
  for (const aside of await asidesOf(boardId)) {
    const isMine = aside.memberId === room.who.memberId || (aside.isUnknown && aside.memberId === room.who.formerId)
    if (aside.kind !== kind || !isMine) continue
    await untilSaved(room)
    const before = new Y.Doc({ gc: false })
    Y.applyUpdate(before, aside.state)
    const { lost } = compared(before, room.get().doc, room)
    // What is everybody's somebody brought back at the time; records of a deck come back once, whoever brings them.
    const mine = lost.filter((one) => isToBring(one) && (one.whose === 'mine' || kind === 'deck'))
    await bringRest(room, { before, lost: mine })
    const account = { all: countSince(before, room.get().doc, kind), left: () => keepRest(room, aside) }
    if (mine.length > 0) await tellOf(boardId, account)
    else await account.left()
  }
}

/** `shut`: why the server does not let us look any more. */
function asideOf(room: Room, shut?: CloseReason): Aside {
  const { boardId, kind } = room.address
  const { doc } = room.owed
  const all = shut ? compared(doc, new Y.Doc(), room).lost : []
  const left = textOf(shut === 'gone' ? all : all.filter(({ whose }) => whose === 'mine'))
  const isUnknown = shut !== undefined
  return {
    boardId,
    kind,
    memberId: room.who.memberId,
    at: Date.now(),
    state: Y.encodeStateAsUpdate(doc),
    left,
    isUnknown,
  }
}

function compared(old: Y.Doc, now: Y.Doc, room: Room): Compared {
  // Of its own: the old one is thrown away, and `clone` reads from it.
  const before = new Y.Doc({ gc: false })
  Y.applyUpdate(before, Y.encodeStateAsUpdate(old))
  return { before, lost: lostIn(before, now, room.address.kind, whoseIn(room.address.kind, room.who)) }
}

/** Files of pictures went with the server's state: a record of one would show nothing. */
function isToBring({ root, whose, isWhole, fields }: Lost): boolean {
  return whose !== 'theirs' && fields.length > 0 && !(root === 'images' && isWhole)
}

function writeSome(room: Room, before: Y.Doc, now: Y.Doc, lost: readonly Lost[]): void {
  const { memberId, formerId } = room.who
  const { update, clients } = bringBack(lost, before, now, (author) =>
    author && author === formerId ? memberId : author,
  )
  if (clients.length > 0) room.add(update, clients)
}

async function bringRest(room: Room, { before, lost }: Compared): Promise<void> {
  for (let from = 0; from < lost.length; from += AT_ONCE) {
    await untilSaved(room)
    writeSome(room, before, room.owed.doc, lost.slice(from, from + AT_ONCE))
  }
}

/** Keeps only what the server still does not have, once others had time for theirs; resolves with how many things that is. */
async function keepRest(room: Room, aside: Aside): Promise<number> {
  await untilSaved(room)
  const before = new Y.Doc({ gc: false })
  Y.applyUpdate(before, aside.state)
  const rest = compared(before, room.get().doc, room).lost.filter(hasWords)
  const left = textOf(rest)
  if (left === '') await letGo(aside)
  else await setAside({ ...aside, left })
  return rest.length
}

function textOf(lost: readonly Lost[]): string {
  return lost
    .filter(hasWords)
    .map(({ words }) => words)
    .join('\n\n')
}

function hasWords({ words }: Lost): boolean {
  return words !== ''
}

function untilSaved(room: Room): Promise<void> {
  const isSaved = () => {
    const { status, synced, unconfirmed } = room.get()
    return status === 'connected' && synced && unconfirmed === 0
  }
  if (isSaved()) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = room.subscribe(() => {
      if (!isSaved()) return
      stop()
      resolve()
    })
  })
}
