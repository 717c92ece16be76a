import { digestOf, type Holdings, tables } from './holdings.ts'

/** How often it says how far it is, in milliseconds. */
const TELL_EVERY_MS = 1000

/**
 * Copies every board with everything in it, and then reads both to see that they are the same. What is in `from` stays. A
 * move that was broken off goes on where it was; into what is in use by others nothing is moved.
 */
export async function move(from: Holdings, to: Holdings, tell: (line: string) => void): Promise<void> {
  if ((await from.source()) !== null) throw new Error('Moving boards to where you move them from is not finished.')
  await mayMove(from, to)
  await to.setSource(from.name)
  const boards = await from.boards()
  const there = new Set(await to.boards())
  // Whoever broke it off may have changed the source since.
  for (const id of there)
    if (!boards.includes(id) || (await digestOf(from, id)) !== (await digestOf(to, id))) {
      await to.drop(id)
      there.delete(id)
    }
  const say = seldom(tell)
  for (const [at, id] of boards.entries()) {
    if (!there.has(id)) await to.put(await from.board(id), from.room)
    say(`Moved ${at + 1} of ${boards.length} boards.`)
  }
  await compare(from, to, tell)
  await to.setSource(null)
}

async function mayMove(from: Holdings, to: Holdings): Promise<void> {
  const source = await to.source()
  if (source !== null && source !== from.name)
    throw new Error('Another move to there is not finished. Finish that one, or move to an empty place.')
  if (source === null && (await to.boards()).length > 0)
    throw new Error('There are boards already where you want to move to. Move to an empty place.')
}

/** Throws when anything is not there, or not as it was. */
async function compare(from: Holdings, to: Holdings, tell: (line: string) => void): Promise<void> {
  const [old, fresh] = [await from.counts(), await to.counts()]
  const say = seldom(tell)
  const boards = await from.boards()
  for (const [at, id] of boards.entries()) {
    if ((await digestOf(from, id)) !== (await digestOf(to, id)))
      throw new Error(`Board ${id} is not the same on both sides. Nothing was deleted; run it again.`)
    say(`Compared ${at + 1} of ${boards.length} boards.`)
  }
  for (const table of tables)
    if (old[table] !== fresh[table])
      throw new Error(`There are ${old[table]} rows in ${table}, and ${fresh[table]} where they were moved to.`)
  tell(
    `All ${boards.length} boards are the same on both sides: ${tables.map((table) => `${fresh[table]} ${table}`).join(', ')}.`,
  )
}

/** Tells now and then. */
function seldom(tell: (line: string) => void): (line: string) => void {
  let last = performance.now()
  return (line) => {
    if (performance.now() - last < TELL_EVERY_MS) return
    last = performance.now()
    tell(line)
  }
}
