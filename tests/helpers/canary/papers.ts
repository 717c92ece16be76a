import { pictureOf } from '../../../client/features/exports/picture.ts'
import { prefer } from '../../../client/preferences.ts'
import { browserShelf } from '../../../client/storage.ts'
import type { ToMirror } from '../../../client/sync/mirror/mirrorWire.ts'
import { relayTo } from '../../../client/sync/mirror/relay.ts'
import { sceneOf } from '../../../client/views/board/boardScene.ts'
import { exportFormats } from '../../../shared/exports.ts'
import { kitOf } from '../../../shared/kits/kitOf.ts'
import { Guest } from '../guest.ts'
import { until } from '../until.ts'
import { NOW, type Place } from './ledger.ts'
import type { Soul } from './soul.ts'
import type { Table } from './table.ts'
import { wordsIn } from './words.ts'

const skills = {
  strokePath: () => 'M0 0',
  linkPath: () => ({ line: 'M0 0', heads: ['', ''] as const, middle: [0, 0] as const }),
  fitText: () => 13,
}

/** What is made in a browser of all that it holds: pictures of the board, kit files, and what a mirror is told. */
export async function papers(table: Table): Promise<{ readonly leaks: readonly string[]; readonly cards: number }> {
  // What the question coach was told never to say again, and my own questions, lie on the device that makes all this.
  const kept = [1, 2].map(() => table.mint('takeAway', table.someone() ?? null).word)
  prefer({ quietHints: [kept[0] ?? ''] })
  browserShelf.set('groundwork.prompts', JSON.stringify([{ id: 'mine', text: kept[1] }]))
  const makers = (['facilitator', 'participant', 'viewer'] as const).flatMap((role) => table.here(role).at(-1) ?? [])
  const made = await Promise.all(makers.map((soul) => madeBy(soul, table)))
  return { leaks: made.flatMap(({ leaks }) => leaks), cards: made.reduce((sum, { cards }) => sum + cards, 0) }
}

/** `cards`: how many anonymous cards were drawn. */
async function madeBy({ id, token, name, role }: Soul, table: Table) {
  const guest = new Guest(table.world.address, table.id, {
    ...{ token, member: { id, name, role, color: 0 } },
    board: { id: table.id, title: '', kit: '' },
  })
  const [board, stage] = await Promise.all([guest.open('board'), guest.open('stage')])
  const leaks: string[] = []
  const search = (what: string, bytes: Buffer, places: readonly Place[]) => {
    const { canaries, mayKnow } = lookUp(table)
    for (const word of wordsIn(bytes)) {
      const canary = canaries.get(word)
      if (canary && !places.some((place) => mayKnow(canary, place)))
        leaks.push(`a ${canary.kind} (${word}) is in ${what} of a ${role}`)
    }
  }
  const scene = await sceneOf(
    { of: 'board' },
    { board, stage, paperOf: ({ color }) => color, showsAuthors: true, imageData: async () => null },
  )
  const wish = { title: 'all', scene, skills, colors: (token: string) => token, fonts: '', measure: () => 0 }
  search('a picture', Buffer.from(pictureOf(wish)?.svg ?? ''), ['board', 'stage'])
  const cards = scene.notes.filter(({ prompt }) => prompt !== null && stage.prompts.get(prompt)?.anonymous)
  for (const { authorName, author } of cards)
    if (authorName !== '' || author !== null) leaks.push('a picture tells who wrote an anonymous card')
  if (role === 'facilitator') {
    const { prompts } = await guest.open('deck')
    const words = { title: 'kit', blurb: '', language: 'en' }
    const kit = kitOf({ ...words, sections: stage.sections.all(), steps: stage.steps.all(), prompts: prompts.all() })
    search('a kit', Buffer.from(JSON.stringify(kit)), ['deck', 'stage'])
    search('a mirror', await reflected({ board, stage }), ['board', 'stage'])
  }
  for (const format of exportFormats) {
    const address = `${table.world.address}/api/boards/${table.id}/export/${format}?only=shared`
    const file = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
    if (!file.ok) leaks.push(`${format} could not be taken home: ${file.status}`)
    search(format, Buffer.from(await file.arrayBuffer()), ['board', 'stage'])
  }
  guest.leave()
  return { leaks, cards: cards.length }
}

/** What whoever takes part may know, and the last word is said: all that a page makes leaves it. */
function lookUp({ id, world: { ledger } }: Table) {
  const anybody = { id: 'anybody', board: id, hereUntil: NOW, leadsUntil: NOW }
  return {
    canaries: ledger.canaries,
    mayKnow: (canary: Parameters<typeof ledger.mayKnow>[0], place: Place) => ledger.mayKnow(canary, anybody, place),
  }
}

type Paper = Pick<Awaited<ReturnType<Guest['open']>>, 'doc' | 'provider'>

/** Every byte that a mirror in the Console is told. */
async function reflected(rooms: Readonly<Record<'board' | 'stage', Paper>>): Promise<Buffer> {
  const { port1, port2 } = new MessageChannel()
  const told: ToMirror[] = []
  port2.onmessage = ({ data }: MessageEvent<ToMirror>) => told.push(data)
  const stop = relayTo(port1 as unknown as globalThis.MessagePort, {
    room: (kind) => ({
      get: () => ({ doc: rooms[kind].doc, awareness: rooms[kind].provider.awareness }),
      subscribe: () => () => {},
    }),
    picture: async () => Promise.reject(new Error('none')),
  })
  const kinds = ['stage', 'board', 'private', 'deck']
  for (const [socket, room] of kinds.entries()) {
    port2.postMessage({ ask: 'open', socket, room })
    // Step 1 of somebody who has nothing yet.
    port2.postMessage({ ask: 'frame', socket, frame: Uint8Array.of(0, 0, 1, 0) })
  }
  await until(
    () => told.filter(({ tell }) => tell === 'frame').length >= 3 && told.some(({ tell }) => tell === 'closed'),
  )
  stop()
  port2.close()
  return Buffer.concat(told.flatMap((one) => (one.tell === 'frame' ? [one.frame] : [])))
}
