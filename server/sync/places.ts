import * as Y from 'yjs'
import { maySign } from './authors.ts'
import { Crowd, type Found } from './crowd.ts'
import { groundInside, groundOf, isNowhereAllowed, objection, rootGround } from './ground.ts'
import { promised } from './promised.ts'
import { Refusal } from './refusal.ts'
import type { Question } from './validate.ts'

type Structs = ReadonlyMap<number, readonly (Y.Item | Y.GC)[]>

/** A place nobody can write to any more: what stood there was deleted and forgotten. */
const forgotten = Symbol('forgotten')
type Where = Found | typeof forgotten

/**
 * Walks new structs in an order in which each finds what it refers to, as Yjs will, and checks each one's place.
 * Throws a Refusal when something refers to what is not there, or may not stand where it does.
 */
export function placesObjection(structs: Structs, question: Question): void {
  const walk = new Walk(structs, question)
  let left = structs.size
  while (left > 0) {
    const before = walk.steps
    left = 0
    for (const client of structs.keys()) if (!walk.advance(client)) left++
    if (left > 0 && walk.steps === before) throw new Refusal('resync', 'refers to what is not there')
  }
}

class Walk {
  steps = 0
  readonly #structs: Structs
  readonly #question: Question
  readonly #reached = new Map<number, { at: number; clock: number }>()
  readonly #places = new Map<Y.Item | Y.GC, Where>()
  readonly #crowd: Crowd

  constructor(structs: Structs, question: Question) {
    this.#structs = structs
    this.#question = question
    this.#crowd = new Crowd(question.doc.store)
    for (const client of structs.keys())
      this.#reached.set(client, { at: 0, clock: Y.getState(question.doc.store, client) })
  }

  /** Goes as far as it can through one client's structs. True when all of them were checked. */
  advance(client: number): boolean {
    const all = this.#structs.get(client) ?? []
    const reached = this.#reached.get(client)
    if (!reached) return true
    while (reached.at < all.length) {
      const struct = all[reached.at]
      if (!struct || !this.#ready(struct)) return false
      this.#check(struct)
      reached.at++
      reached.clock = struct.id.clock + struct.length
      this.steps++
    }
    return true
  }

  #ready(struct: Y.Item | Y.GC): boolean {
    if (!(struct instanceof Y.Item)) return true
    return [struct.origin, struct.rightOrigin, idOf(struct.parent)].every((id) => id === null || this.#has(id))
  }

  #has(id: Y.ID): boolean {
    const clock = this.#reached.get(id.client)?.clock ?? Y.getState(this.#question.doc.store, id.client)
    return id.clock < clock
  }

  #check(struct: Y.Item | Y.GC): void {
    const where = struct instanceof Y.Item ? this.#placeOf(struct) : forgotten
    this.#places.set(struct, where)
    if (!(struct instanceof Y.Item)) return
    // Nobody would see it, yet everybody would have to read it.
    if (where === forgotten && isNowhereAllowed(struct.content)) throw new Refusal('forbidden', 'nothing holds this')
    if (where === forgotten) return
    this.#checkOverlap(struct, where)
    const why = objection(struct.content, where)
    if (why !== null) throw new Refusal('forbidden', why)
    if (where.key !== null) this.#checkEntry(struct, where)
    this.#crowd.enter(struct, where)
  }

  /** Yjs hangs what is new in a half-known item onto its known half, wherever that stands: it must be the same place. */
  #checkOverlap(item: Y.Item, { key, type }: Found): void {
    const { store } = this.#question.doc
    const known = Y.getState(store, item.id.client)
    if (item.id.clock >= known) return
    const half = Y.getItem(store, Y.createID(item.id.client, known - 1))
    if (!(half instanceof Y.Item) || half.parent !== type || half.parentSub !== key)
      throw new Refusal('malformed', 'tells its beginning otherwise')
  }

  #placeOf(item: Y.Item): Where {
    const neighbours = [item.origin, item.rightOrigin].filter((id) => id !== null).map((id) => this.#whereIs(id))
    const [one, other] = neighbours
    if (one !== undefined) {
      if (one === forgotten || other === forgotten) return forgotten
      if (other && !samePlace(one, other)) throw new Refusal('malformed', 'its neighbours stand in two places')
      return one
    }
    return this.#placeIn(item.parent as unknown, item.parentSub)
  }

  #placeIn(parent: unknown, key: string | null): Where {
    if (typeof parent === 'string') {
      const root = rootGround(parent, this.#question.shapes)
      if (root === null) throw new Refusal('forbidden', 'no such root')
      return { ground: root, key, type: this.#question.doc.share.get(parent) }
    }
    if (!(parent instanceof Y.ID)) throw new Refusal('malformed', 'stands nowhere')
    const where = this.#whereIs(parent)
    const outer = this.#find(parent)
    if (where === forgotten || !(outer instanceof Y.Item) || outer.content instanceof Y.ContentDeleted) return forgotten
    const ground = groundInside(outer.content, where)
    if (ground === null || !(outer.content instanceof Y.ContentType))
      throw new Refusal('forbidden', 'nothing may stand here')
    return { ground, key, type: outer.content.type }
  }

  /** Where the struct with this id stands: in the update, or in the document. */
  #whereIs(id: Y.ID): Where {
    const found = this.#find(id)
    const known = this.#places.get(found)
    if (known !== undefined) return known
    if (!(found instanceof Y.Item) || !(found.parent instanceof Y.AbstractType)) return forgotten
    const ground = groundOf(found.parent, this.#question.shapes)
    if (ground === null) throw new Refusal('forbidden', 'nothing may stand here')
    const where = { ground, key: found.parentSub, type: found.parent }
    this.#places.set(found, where)
    return where
  }

  #find(id: Y.ID): Y.Item | Y.GC {
    const { store } = this.#question.doc
    const fresh = this.#structs.get(id.client)
    if (!fresh || id.clock < Y.getState(store, id.client)) return Y.getItem(store, id)
    return fresh[Y.findIndexSS(fresh as (Y.Item | Y.GC)[], id.clock)] as Y.Item | Y.GC
  }

  /** An entry of a map: one value, only one's own name as author, and no overwriting of what people typed. */
  #checkEntry(item: Y.Item, { ground, key, type }: Found): void {
    if (item.content instanceof Y.ContentDeleted || key === null) return
    if (item.length !== 1) throw new Refusal('malformed', 'a map entry holds one value')
    const { keepsRecords } = this.#question
    const entry = type?._map.get(key)
    const now = entry && !entry.deleted ? entry.content : undefined
    if (keepsRecords && now instanceof Y.ContentType) throw new Refusal('forbidden', 'overwrites what people typed')
    if (ground.kind !== 'record') return
    if (promised.has(key) && type?.doc) throw new Refusal('forbidden', 'changes what was promised of a card')
    if (key !== 'author') return
    if (item.content.getContent()[0] !== null && isAnonymous(type))
      throw new Refusal('forbidden', 'claims a card that is nobody’s')
    for (const author of [now?.getContent()[0], item.content.getContent()[0]])
      if (!maySign(author, this.#question)) throw new Refusal('forbidden', 'signs for somebody else')
  }
}

function isAnonymous(record: Found['type']): boolean {
  return record?._map.get('anonymous')?.content.getContent()[0] === true
}

function idOf(parent: unknown): Y.ID | null {
  return parent instanceof Y.ID ? parent : null
}

function samePlace(a: Found, b: Found): boolean {
  return a.key === b.key && a.type === b.type
}
