import type * as Y from 'yjs'
import { type Situation, situationOf, unlocked } from '../../shared/rooms.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import { roomName } from '../store/store.ts'
import { type Glance, glanceOf } from './glance.ts'
import type { LiveRooms } from './liveRooms.ts'
import { type Locked, lockedOn, nothingLocked } from './locks.ts'
import { proxiesOf } from './proxies.ts'
import type { Room } from './room.ts'

/** What is asked of boards' stages. Each must be loaded, as it is while any of its board's rooms is open. */
export class Stages {
  readonly #live: LiveRooms
  /** Kept because every frame asks what is locked on its board: of stages that are awake, and of those that rest. */
  readonly #awake = new WeakMap<Y.Doc, StageDoc>()
  readonly #glances = new WeakMap<Room, Glance>()

  constructor(live: LiveRooms) {
    this.#live = live
  }

  /** Whether a board is locked or rests. */
  situation(board: string, owner: string | null): Situation {
    const stage = this.glance(board)
    return stage ? situationOf(stage.session.get(), owner) : unlocked(owner)
  }

  /** What on a board only facilitators may change. */
  locked(board: string): Locked {
    const stage = this.glance(board)
    return stage ? lockedOn(stage) : nothingLocked
  }

  /** For whom a member may sign beside themselves. */
  proxiesOf(board: string, member: string): ReadonlySet<string> {
    return proxiesOf(this.glance(board)?.members.all() ?? new Map(), member)
  }

  /** A board's stage, while it is loaded. */
  of(board: string): StageDoc | undefined {
    const room = this.#roomOf(board)
    if (!room) return undefined
    const stage = this.#awake.get(room.doc) ?? stageDoc(room.doc)
    this.#awake.set(room.doc, stage)
    return stage
  }

  /** As much of it as every frame asks for, which does not wake it. */
  glance(board: string): Glance | undefined {
    const room = this.#roomOf(board)
    return room?.isResting ? this.#glances.get(room) : this.of(board)
  }

  /** What every frame asks of a stage that is about to rest. */
  keepGlance(stage: Room): void {
    this.#glances.set(stage, glanceOf(stageDoc(stage.doc)))
  }

  /** Keeps who is here and nothing more in presence for as long as the stage says so, whoever changes it. */
  sealWith(board: string, room: Room): void {
    if (room.kind !== 'stage') return room.sealPresence(this.#isSealed(board))
    const seal = () => {
      for (const one of this.#live.ofBoard(board)) one.sealPresence(this.#isSealed(board))
    }
    room.watch(() => {
      const { session, prompts } = stageDoc(room.doc)
      session.subscribe(seal)
      prompts.subscribeAll(seal)
    })
    seal()
  }

  /** Whether nobody may be seen at work, because an anonymous prompt is shown. */
  #isSealed(board: string): boolean {
    const stage = this.glance(board)
    const prompt = stage?.session.get().prompt ?? null
    return prompt !== null && stage?.prompts.get(prompt)?.anonymous === true
  }

  #roomOf(board: string): Room | undefined {
    return this.#live.get(roomName(board, 'stage', null))
  }
}
