import * as Y from 'yjs'
import type { After } from '../../shared/commands.ts'
import { type RoomKind, roomKinds } from '../../shared/rooms.ts'
import { isResting } from '../../shared/rules/stepTime.ts'
import { privateDoc } from '../../shared/schema/private.ts'
import { type Seat, stageDoc } from '../../shared/schema/stage.ts'
import type { Pass } from '../passes.ts'
import { comesFirst } from '../ui/atHand.ts'
import { keepTime } from './clock.ts'
import { Room } from './openRoom.ts'
import type { OpenRoom } from './roomState.ts'
import { type SavedState, savedState, UNNOTICED_MS } from './saved.ts'

/** Rooms stay open this long after the last view left: the next one often needs them again. */
const LINGER_MS = 3000
/** The deck is shut before the stage says who facilitates no more; by then it has. */
const ROLE_TOLD_MS = 3000
/** How soon after an unlock held edits are tried again, doubled by every refusal. */
const TRY_AGAIN_MS = 250

type Kept = { readonly room: Room; holders: number; leaving: ReturnType<typeof setTimeout> | undefined }

/** The open rooms of one member on one board. Outlives the views that use it by a moment. */
export class Session {
  readonly pass: Pass
  private readonly kept = new Map<RoomKind, Kept>()
  private readonly listeners = new Set<() => void>()
  private saved: SavedState = { state: 'saved', changes: 0 }
  private isAway = false
  private awaySoon: ReturnType<typeof setTimeout> | undefined
  private trying: ReturnType<typeof setTimeout> | undefined
  private watched: Y.Doc | undefined
  private deckShut: ReturnType<typeof setTimeout> | 'long ago' | undefined
  /** This person goes of their own will: nobody has to tell them. */
  isLeaving = false

  constructor(pass: Pass) {
    this.pass = pass
  }

  /** The room, made when it is first asked for. It connects once somebody holds it. */
  room(kind: RoomKind): Room {
    return this.keep(kind).room
  }

  /** Opens the rooms and keeps them open until the function that comes back is called. */
  hold(kinds: readonly RoomKind[]): () => void {
    keepTime()
    for (const kind of kinds) {
      const kept = this.keep(kind)
      kept.holders++
      clearTimeout(kept.leaving)
      void kept.room.open()
    }
    return () => {
      for (const kind of kinds) this.release(kind)
    }
  }

  readonly getSaved = (): SavedState => this.saved

  readonly subscribeSaved = (notify: () => void): (() => void) => {
    this.listeners.add(notify)
    return () => this.listeners.delete(notify)
  }

  /** How far this person has written in each room they write in. */
  after(): After {
    const marks: After = {}
    for (const [kind, { room }] of this.kept) {
      const { doc, status } = room.get()
      const clock = Y.getState(doc.store, doc.clientID)
      if (kind !== 'stage' && status !== 'held' && clock > 0) marks[kind] = [doc.clientID, clock]
    }
    return marks
  }

  /** My own seat, once the stage is here. */
  seat(): Seat | undefined {
    const { doc } = this.room('stage').get()
    return stageDoc(doc).members.get(this.pass.member.id)
  }

  /** Whether the session leads itself, once the stage is here: then the deck is nobody's. */
  get isGuided(): boolean {
    const { doc } = this.room('stage').get()
    return stageDoc(doc).session.get().guide !== null
  }

  /** What was written in private and shown to nobody, to take along. */
  drafts(): string {
    const room = this.kept.get('private')?.room.get()
    const drafts = room ? [...privateDoc(room.doc).drafts.all().values()] : []
    return drafts.flatMap(({ text, shown }) => (shown || text.trim() === '' ? [] : text)).join('\n\n')
  }

  /** Everything here that the server has not confirmed, to take along. */
  get owed(): readonly Room['owed'][] {
    return this.rooms.map(({ owed }) => owed)
  }

  /** Gives up what was not sent in one room. The page has to be loaded anew after it. */
  async leaveOut(kind: RoomKind): Promise<void> {
    await this.kept.get(kind)?.room.erase()
  }

  /** Deletes what this device keeps of the rooms; what is on the page stays there. */
  async eraseCopies(): Promise<void> {
    await Promise.all(this.rooms.map((room) => room.erase()))
  }

  private get rooms(): readonly Room[] {
    return roomKinds.flatMap((kind) => this.kept.get(kind)?.room ?? [])
  }

  private keep(kind: RoomKind): Kept {
    const known = this.kept.get(kind)
    // Shut for good, and asked for again: somebody was given their role back.
    if (known && (known.holders > 0 || known.room.get().status !== 'closed')) return known
    if (known) this.forget(known)
    const { boardId, token, member, formerly } = this.pass
    const room = new Room({ boardId, kind, token }, { memberId: member.id, formerId: formerly, role: member.role })
    const kept: Kept = { room, holders: 0, leaving: undefined }
    this.kept.set(kind, kept)
    room.subscribe(() => this.changed())
    comesFirst(new Promise<void>((come) => room.subscribe(() => room.get().synced && come())))
    this.leaveSoon(kept)
    return kept
  }

  private release(kind: RoomKind): void {
    const kept = this.kept.get(kind)
    if (kept && --kept.holders === 0) this.leaveSoon(kept)
  }

  private leaveSoon(kept: Kept): void {
    clearTimeout(kept.leaving)
    kept.leaving = setTimeout(() => {
      this.forget(kept)
      if (this.kept.size === 0) sessions.delete(this.pass.token)
      this.changed()
    }, LINGER_MS)
  }

  private forget(kept: Kept): void {
    clearTimeout(kept.leaving)
    if (this.kept.get(kept.room.kind) === kept) this.kept.delete(kept.room.kind)
    void kept.room.close()
  }

  /** Whoever facilitates no more keeps nothing of what is still to come. */
  private forgetDeck(): void {
    const deck = this.kept.get('deck')?.room
    const role = deck && isShut(deck.get()) ? this.seat()?.role : undefined
    if (role !== undefined && role !== 'facilitator') void deck?.erase()
  }

  /** The rooms that are this person's to have: the deck is not, once somebody else facilitates. */
  private get mine(): readonly OpenRoom[] {
    const rooms = this.rooms.map((room) => room.get())
    if (!rooms.some((room) => room.kind === 'deck' && isShut(room))) {
      if (this.deckShut !== 'long ago') clearTimeout(this.deckShut)
      this.deckShut = undefined
      return rooms
    }
    this.deckShut ??= setTimeout(() => {
      this.deckShut = 'long ago'
      this.changed()
    }, ROLE_TOLD_MS)
    const isMine = this.deckShut === 'long ago' && this.seat()?.role === 'facilitator' && !this.isGuided
    return isMine ? rooms : rooms.filter(({ kind }) => kind !== 'deck')
  }

  private changed(): void {
    this.watchLock()
    this.forgetDeck()
    const rooms = this.mine
    const isCutOff = rooms.some(({ status }) => status === 'disconnected')
    if (!isCutOff) {
      clearTimeout(this.awaySoon)
      this.awaySoon = undefined
      this.isAway = false
    } else {
      this.awaySoon ??= setTimeout(() => {
        this.isAway = true
        this.changed()
      }, UNNOTICED_MS)
    }
    const saved = savedState(rooms, this.isAway)
    if (JSON.stringify(saved) === JSON.stringify(this.saved)) return
    this.saved = saved
    for (const notify of this.listeners) notify()
  }

  /** Lets held edits go as soon as the board is unlocked, and no break or pause is on. */
  private watchLock(): void {
    const board = this.kept.get('board')?.room
    const stage = this.kept.get('stage')?.room.get()
    if (stage && stage.doc !== this.watched) {
      this.watched = stage.doc
      stageDoc(stage.doc).session.subscribe(() => this.watchLock())
    }
    const session = stage?.synced ? stageDoc(stage.doc).session.get() : undefined
    const mayTry = board?.get().status === 'held' && session && !session.locked && !isResting(session)
    if (!mayTry) {
      clearTimeout(this.trying)
      this.trying = undefined
      return
    }
    this.trying ??= setTimeout(
      () => {
        this.trying = undefined
        board.letGo()
      },
      TRY_AGAIN_MS * 2 ** board.refusals,
    )
  }
}

function isShut({ status, reason }: OpenRoom): boolean {
  return status === 'closed' && reason === 'forbidden'
}

const sessions = new Map<string, Session>()

/** The session of a pass; the same one for everybody who asks while it is in use. */
export function sessionFor(pass: Pass): Session {
  const session = sessions.get(pass.token) ?? new Session(pass)
  sessions.set(pass.token, session)
  return session
}
