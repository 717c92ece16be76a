import { type RoomKind, roomKinds } from '../../../shared/rooms.ts'
import { countsIn, secretsIn, wordsIn } from './words.ts'

/** Where bytes were seen: a socket of a room, or the answer to a call. */
/** `file`: what somebody takes home; it holds what all their rooms do. */
export type Place = RoomKind | 'http' | 'file'

/**
 * What a canary word stands for, and so who may know it. `deckOnly`: hints, probes, facilitators' notes. `option`: of a vote.
 * `title`: of a step. `question`: for groups, in a facilitator's own words. `takeAway`: all that somebody carries with them.
 * `talk`: what is said under a note.
 */
export type CanaryKind = (typeof canaryKinds)[number]
export const canaryKinds = [
  ...([
    'note',
    'name',
    'draft',
    'prompt',
    'deckOnly',
    'presence',
    'option',
    'title',
    'question',
    'takeAway',
    'talk',
  ] as const),
]

/** A word that occurs once in the whole world. Times are ticks of the ledger. */
export type Canary = {
  readonly word: string
  readonly kind: CanaryKind
  readonly board: string
  /** Member id of whose it is; null when it is nobody's in particular. */
  owner: string | null
  readonly since: number
  /** When it was first asked to be shown to all; null while it was not, or was refused. */
  publicSince: number | null
  /** Of an option: its vote. */
  readonly vote?: Ballots
}

/** A vote whose every option is one person's choice. `closing`: how many asked to close it and were not refused. */
export type Ballots = { readonly words: string[]; closing: number }

/** Until when somebody was on the board, and facilitated: `NOW` while it is so, 0 when it never was. */
export type Person = { readonly id: string; readonly board: string; hereUntil: number; leadsUntil: number }

export const NOW = Number.POSITIVE_INFINITY

type Heard = { readonly canary: Canary; readonly by: Person | null; readonly place: Place; readonly frame: number }

/** Knows every canary word, who may know it since when, and what each person was sent. */
export class Ledger {
  /** Frames that were searched. */
  frames = 0
  answers = 0
  /** Things that must not be, each told once. */
  readonly leaks = new Set<string>()
  readonly canaries = new Map<string, Canary>()
  /** Canary words of others that people heard, rightly: a search that finds nothing proves nothing. */
  readonly heard = new Map<CanaryKind, number>()
  /** Keys, tokens, hashes and board secrets: nobody is ever sent one, but their own in an answer. */
  readonly #secrets = new Set<string>()
  /** Those that the server must forget at once. */
  readonly told = new Set<string>()
  /** Boards whose deck nobody has open, for certain. */
  readonly closedDecks = new Set<string>()
  #doubts: Heard[] = []
  #now = 0

  tick(): number {
    return ++this.#now
  }

  mint(kind: CanaryKind, board: string, owner: string | null = null, vote?: Ballots): Canary {
    const number = this.canaries.size.toString(36).toUpperCase().padStart(5, '0')
    const word = `CANARY${number}Z`
    const canary = { word, kind, board, owner, since: this.tick(), publicSince: null, ...(vote ? { vote } : {}) }
    this.canaries.set(word, canary)
    return canary
  }

  /** Nobody is ever sent this. `isTold`: a key, token or passphrase, which the server itself may not keep. */
  keep(secret: string, isTold = false): void {
    this.#secrets.add(secret)
    if (isTold) this.told.add(secret)
  }

  /** Whether a line of the log tells anything that was ever said. */
  isTalkative(line: string): boolean {
    const bytes = Buffer.from(line)
    return wordsIn(bytes).size > 0 || secretsIn(bytes, this.#secrets).length > 0
  }

  /** Searches what somebody was sent; `by` null: somebody who is on no board. `own`: secrets they may be told. */
  hear(bytes: Uint8Array, by: Person | null, place: Place, own: readonly string[] = []): void {
    if (place === 'http' || place === 'file') this.answers++
    else this.frames++
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    const who = by?.id ?? 'a stranger'
    for (const secret of secretsIn(buffer, this.#secrets))
      if (!own.includes(secret)) this.leaks.add(`${who} was sent a secret by ${place}`)
    if (place !== 'private' && buffer.includes('choices')) this.leaks.add(`${who} was sent a ballot by ${place}`)
    const found = wordsIn(buffer)
    if (found.size === 0) return
    if (place === 'deck' && by && this.closedDecks.has(by.board))
      this.leaks.add(`${who} was sent the deck of a session that leads itself`)
    for (const word of found) {
      const canary = this.canaries.get(word)
      if (!canary) continue
      if (this.mayKnow(canary, by, place)) this.#count(canary, by)
      else this.#doubts.push({ canary, by, place, frame: this.frames })
      if (canary.vote && place === 'stage' && canary.vote.closing === 0 && isUneven(buffer, canary.vote.words))
        this.leaks.add(`${who} was told one option of an open vote`)
    }
  }

  /** Asks again about what nobody seemed to be allowed to know: answers that allow it come after what they allow. */
  settle(): void {
    for (const { canary, by, place, frame } of this.#doubts)
      if (!this.mayKnow(canary, by, place))
        this.leaks.add(
          `${by?.id ?? 'a stranger'} was sent a ${canary.kind} (${canary.word}, of ${canary.owner}) by ${place}, frame ${frame}`,
        )
    this.#doubts = []
  }

  mayKnow(canary: Canary, by: Person | null, place: Place): boolean {
    if (!by || by.board !== canary.board) return false
    if (place === 'file')
      return roomKinds
        .filter((room) => room !== 'deck' || !this.closedDecks.has(by.board))
        .some((room) => this.mayKnow(canary, by, room))
    const isOwn = canary.owner === by.id
    // What was said before they went may still have been on its way.
    const isTold = canary.publicSince !== null && by.hereUntil >= canary.publicSince
    const leads = by.leadsUntil >= canary.since
    switch (canary.kind) {
      case 'note':
        return place === 'board' && isTold
      case 'presence':
        return isForAll(place) && (isOwn || isTold)
      case 'name':
        // A newcomer's stands in the deck before they are let in.
        return isOwn || (place === 'deck' ? leads : place !== 'private' && isTold)
      case 'draft':
        return place === 'private' ? isOwn : place === 'board' && isTold
      case 'prompt':
        // Groups that are given a prompt find it in their sections.
        return place === 'deck' ? leads : (isForAll(place) || (place === 'http' && leads)) && isTold
      case 'deckOnly':
        return place === 'deck' && leads
      case 'option':
        return place === 'private' ? isOwn : place === 'stage' && isTold
      case 'title':
        // Whoever may not take a step out is told which one it is.
        return (place === 'stage' || place === 'http') && isTold
      case 'question':
      case 'talk':
        return isForAll(place) && isTold
      case 'takeAway':
        return place === 'private' && isOwn
    }
  }

  #count({ kind, owner }: Canary, by: Person | null): void {
    if (owner === null || owner !== by?.id || kind === 'takeAway') this.heard.set(kind, (this.heard.get(kind) ?? 0) + 1)
  }
}

function isForAll(place: Place): boolean {
  return place === 'stage' || place === 'board'
}

function isUneven(buffer: Buffer, words: readonly string[]): boolean {
  return new Set(countsIn(buffer, words)).size > 1
}
