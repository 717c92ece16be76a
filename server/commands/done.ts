import { entryOf, partsOf } from '../../shared/rules/entry.ts'
import { privateDoc } from '../../shared/schema/private.ts'
import type { Room } from '../sync/room.ts'
import type { Context } from './context.ts'
import type { Person } from './person.ts'
import { lendPrivate } from './privateRooms.ts'

/** Keeps in private whether somebody is done with something: nobody else may be told. Resolves once it is durable. */
export function keepDone(id: string, isDone: boolean, person: Person, { rooms, board }: Context): Promise<void> {
  const entry = entryOf(id, person.whose)
  return lendPrivate(rooms, board.id, person.owners, async (...privates) => {
    for (const [at, room] of privates.entries()) {
      const { ready } = privateDoc(room.doc)
      // Said anew where it is written now, it counts nowhere else.
      const isHere = at === 0 && isDone
      if ((ready.get(entry)?.ready ?? false) !== isHere) room.write(() => ready.put(entry, { ready: isHere }))
    }
    await Promise.all(privates.map((room) => room.committed()))
  })
}

/** Who said in a private room that they are done with what: its owner, and those for whom they write. */
export function doneIn({ doc, owner }: Room): readonly { readonly id: string; readonly who: string | null }[] {
  return [...privateDoc(doc).ready.all()].flatMap(([entry, { ready }]) => {
    const { id, whose } = partsOf(entry)
    return ready ? [{ id, who: whose ?? owner }] : []
  })
}
