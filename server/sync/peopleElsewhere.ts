import type { Role } from '../../shared/members.ts'
import type { NodeId } from './others.ts'

/** Somebody who may write and has a socket open on a board. */
export type PersonHere = { readonly id: string; readonly role: Role }

/** Who is on which board by way of other servers, as each of them told last. */
export class PeopleElsewhere {
  readonly #told = new Map<string, Map<NodeId, readonly PersonHere[]>>()
  /** True while other servers cannot be heard: then people may have come and gone. */
  isBlind: () => boolean = () => false

  /** Who is there by way of one server; nobody, when there is none any more. False when that is no news. */
  hear(board: string, node: NodeId, people: readonly PersonHere[]): boolean {
    const told = this.#told.get(board) ?? new Map<NodeId, readonly PersonHere[]>()
    const before = told.get(node) ?? []
    if (people.length > 0) told.set(node, people)
    else told.delete(node)
    if (told.size > 0) this.#told.set(board, told)
    else this.#told.delete(board)
    return JSON.stringify(before) !== JSON.stringify(people)
  }

  /** As far as is known; while others cannot be heard, as it was before. */
  of(board: string): readonly PersonHere[] {
    return [...(this.#told.get(board)?.values() ?? [])].flat()
  }

  /** Nothing stays known of a board that nobody here has open. */
  forget(board: string): void {
    this.#told.delete(board)
  }
}
