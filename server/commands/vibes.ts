import { VIBES_KEPT_MAX } from '../../shared/limits.ts'
import { entryOf } from '../../shared/rules/entry.ts'
import type { Collection } from '../../shared/schema/collection.ts'
import { type Seat, stageDoc } from '../../shared/schema/stage.ts'
import { type Vibe, vibesOf } from '../../shared/schema/vibe.ts'
import type { TendingCommand } from '../../shared/tendingCommands.ts'
import { Problem } from '../problem.ts'
import { type Context, type Handler, ours } from './context.ts'
import { lendPrivate } from './privateRooms.ts'
import { checkPestering, countVibe } from './vibeLimits.ts'

/** One question to each, which nobody else hears of. Whoever was asked this one already keeps what they said. */
const ask: Handler<'vibe.ask'> = async ({ vibe, to }, context) => {
  const people = [...new Set(to)]
  const seats = await checkThere(people, context)
  const me = context.member.id
  await lendPrivate(context.rooms, context.board.id, [me, ...people], async (mine, ...theirs) => {
    if (!mine) return
    const asked = vibesOf(mine.doc)
    const fresh = theirs.filter(({ owner }) => owner !== null && !asked.get(entryOf(vibe, owner)))
    if (fresh.length === 0) return
    checkPestering({ vibe, me, theirs: fresh }, seats)
    await countVibe(me)
    const at = Date.now()
    for (const room of fresh)
      room.write(() => {
        const vibes = vibesOf(room.doc)
        if (!vibes.get(vibe)) vibes.put(vibe, { who: me, isMine: false, at, reply: null })
        dropOldest(vibes)
      })
    mine.write(() => {
      for (const { owner } of fresh)
        if (owner !== null) asked.put(entryOf(vibe, owner), { who: owner, isMine: true, at, reply: null })
      dropOldest(asked)
    })
    await Promise.all([mine, ...fresh].map((room) => room.committed()))
  })
}

const reply: Handler<'vibe.reply'> = async ({ vibe, reply }, context) => {
  const me = context.member.id
  const from = await lendPrivate(context.rooms, context.board.id, [me], async (mine) =>
    mine ? vibesOf(mine.doc).get(vibe)?.who : undefined,
  )
  if (from === undefined)
    throw new Problem(404, 'vibe-unknown', 'This question is not there any more. Tell them in your own words.')
  await lendPrivate(context.rooms, context.board.id, [me, from], async (...both) => {
    for (const [at, room] of both.entries()) {
      const key = at === 0 ? vibe : entryOf(vibe, me)
      const vibes = vibesOf(room.doc)
      const before = vibes.get(key)
      if (before && before.reply !== reply) room.write(() => vibes.patch(key, { reply }))
    }
    await Promise.all(both.map((room) => room.committed()))
  })
}

/** Somebody else, with a device of their own to answer on. Resolves to all seats. */
function checkThere(people: readonly string[], context: Context): Promise<ReadonlyMap<string, Seat>> {
  return context.rooms.lend([ours(context, 'stage')], async ({ doc }) => {
    const seats = stageDoc(doc).members.all()
    for (const id of people) {
      const seat = seats.get(id)
      if (id === context.member.id || !seat || seat.role === 'viewer' || seat.leftAt !== null || seat.by !== null)
        throw new Problem(404, 'nobody-to-ask', 'Somebody you chose cannot be asked here. Choose again who is.')
    }
    return seats
  })
}

/** A room keeps the latest; nobody looks up how something landed last year. */
function dropOldest(vibes: Collection<Vibe>): void {
  const all = [...vibes.all()].sort(([, a], [, b]) => b.at - a.at)
  for (const [key] of all.slice(VIBES_KEPT_MAX)) vibes.delete(key)
}

type VibeCommand = Extract<TendingCommand, `vibe.${string}`>
export const vibeHandlers: { readonly [T in VibeCommand]: Handler<T> } = { 'vibe.ask': ask, 'vibe.reply': reply }
