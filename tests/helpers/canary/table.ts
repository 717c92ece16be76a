import type { CreatedBoard } from '../../../shared/api.ts'
import type { Role } from '../../../shared/members.ts'
import type { RoomKind } from '../../../shared/rooms.ts'
import { situationOf } from '../../../shared/rooms.ts'
import { boardDoc } from '../../../shared/schema/board.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import type { Dice } from './dice.ts'
import { Doing, isUntold } from './doing.ts'
import { type Ballots, type Canary, type CanaryKind, NOW } from './ledger.ts'
import { Soul } from './soul.ts'
import type { World } from './world.ts'

/** A prompt of the deck, and what people were told of it when it was first shown. */
export type Asked = {
  readonly id: string
  readonly by: Soul
  readonly text: Canary
  /** Of how many people its answers open to each other; 0: they don't. */
  readonly mutual: number
  told?: { readonly isPrivate: boolean; readonly isAnonymous: boolean }
  /** Whether some of its cards lie on the board for sure. */
  isOut: boolean
}

/** What somebody drafted, word by word. `isKept`: all of it has arrived. */
export type Drafted = {
  readonly id: string
  readonly by: Soul
  readonly prompt: string
  /** For whom without a device; null: for oneself. */
  readonly whose: string | null
  readonly words: Canary[]
  isKept: boolean
  isOut: 'no' | 'maybe' | 'yes'
}

/** Somebody without a device, and who writes for them. */
export type Kept = { readonly id: string; keeper: Soul }

export type Newcomer = { readonly soul: Soul; readonly name: Canary }

const kindsOf: Readonly<Record<Role, readonly RoomKind[]>> = {
  facilitator: ['board', 'stage', 'deck', 'private'],
  participant: ['board', 'stage', 'private'],
  viewer: ['board', 'stage'],
}

/** One board, everybody who ever came to it, and what is true of it as far as those who act can tell. */
export class Table {
  readonly world: World
  readonly dice: Dice
  readonly id: string
  readonly keys: Record<Role, string | null>
  readonly souls: Soul[] = []
  readonly waiting: Newcomer[] = []
  readonly asked: Asked[] = []
  readonly drafted: Drafted[] = []
  readonly kept: Kept[] = []
  readonly votes = new Map<string, { readonly ballots: Ballots; readonly options: ReadonlyMap<string, Canary> }>()
  /** Notes with a name on them. */
  readonly noted: { readonly id: string; readonly by: Soul }[] = []
  readonly doing = new Doing()
  phrase: string | undefined
  /** Whether the server stops or is killed in this breath. */
  isServerGoing = false
  #made = 0

  constructor(world: World, { board, keys }: CreatedBoard, dice: Dice) {
    this.world = world
    this.dice = dice
    this.id = board.id
    this.keys = { ...keys } as Record<Role, string>
  }

  /** An id of this board's. */
  make(what: string): string {
    return `${what}${++this.#made}`
  }

  mint(kind: CanaryKind, by: Soul | null = null, vote?: Ballots): Canary {
    return this.world.ledger.mint(kind, this.id, by?.id ?? null, vote)
  }

  tick(): number {
    return this.world.ledger.tick()
  }

  /** The stage as the server has it. */
  get stage(): StageDoc | undefined {
    return this.world.workshop.app.rooms.stages.of(this.id)
  }

  /** Whether nobody may be seen at work now. */
  get isSealed(): boolean {
    const prompt = this.stage?.session.get().prompt ?? null
    return prompt !== null && this.stage?.prompts.get(prompt)?.anonymous === true
  }

  mayWrite({ role }: Soul): boolean {
    if (role === 'viewer' || !this.stage) return false
    const { locked, resting } = situationOf(this.stage.session.get(), null)
    return role === 'facilitator' || !(locked || resting)
  }

  here(...roles: readonly Role[]): readonly Soul[] {
    return this.souls.filter(
      ({ role, person }) => person.hereUntil === NOW && (roles.length === 0 || roles.includes(role)),
    )
  }

  someone(...roles: readonly Role[]): Soul | undefined {
    return this.dice.one(this.here(...roles))
  }

  /** Somebody new by a link, who is in, or at the door. */
  async join(role: Role): Promise<Soul | undefined> {
    const key = this.keys[role]
    if (key === null) return undefined
    const name = this.mint('name')
    const asked = this.tick()
    const { status, joined } = await this.world.join(this.id, { key, name: name.word, passphrase: this.phrase })
    if (!joined) return undefined
    const isIn = status === 200
    name.owner = joined.member.id
    if (isIn) name.publicSince = asked
    const until = isIn ? NOW : 0
    const person = {
      id: joined.member.id,
      board: this.id,
      hereUntil: until,
      leadsUntil: role === 'facilitator' ? until : 0,
    }
    const soul = new Soul(() => this.world.address, this.world.ledger, joined, person)
    if (isIn) this.souls.push(soul)
    else this.waiting.push({ soul, name })
    return soul
  }

  /** Lets somebody who waited take part from now on. */
  admitted(newcomer: Newcomer, since: number): void {
    newcomer.name.publicSince ??= since
    newcomer.soul.person.hereUntil = NOW
    this.waiting.splice(this.waiting.indexOf(newcomer), 1)
    this.souls.push(newcomer.soul)
  }

  left({ person }: Soul): void {
    const now = this.tick()
    person.hereUntil = Math.min(person.hereUntil, now)
    person.leadsUntil = Math.min(person.leadsUntil, now)
  }

  /** Everybody who is here has open what is theirs. */
  async openAll(): Promise<void> {
    await Promise.all(this.here().map((soul) => soul.open(...kindsOf[soul.role])))
  }

  /** A note anybody may read. */
  note(by: Soul, author: string = by.id): void {
    const word = this.mint('note', by)
    word.publicSince = word.since
    const at: [number, number] = [this.dice.roll(4000), this.dice.roll(4000)]
    const id = this.make('n')
    boardDoc(by.doc('board')).notes.put(id, { text: `${word.word} is for all`, at, author, createdAt: 1 })
    if (author === by.id) this.noted.push({ id, by })
  }

  /** What is known for sure once everything has arrived. */
  async settle(): Promise<void> {
    await Promise.all(this.souls.map((soul) => soul.settled()))
    for (const one of this.asked) {
      const shown = this.stage?.prompts.get(one.id)
      if (shown && !one.told) one.told = { isPrivate: shown.mode === 'private', isAnonymous: shown.anonymous }
    }
    for (const { ready } of this.stage?.members.all().values() ?? [])
      if (ready !== null && isUntold(this.stage?.prompts.get(ready)))
        this.world.ledger.leaks.add('a seat tells who is done where nobody is told')
    for (const draft of this.drafted) draft.isKept ||= draft.by.person.hereUntil === NOW && draft.by.has('private')
  }
}
