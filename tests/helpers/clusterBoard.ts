import * as Y from 'yjs'
import { newSecret } from '../../server/members/keys.ts'
import { type LogRow, roomName, type Store } from '../../server/store/store.ts'
import { SERVER } from '../../server/sync/owners.ts'
import type { Rooms } from '../../server/sync/rooms.ts'
import type { RoomKind } from '../../shared/rooms.ts'
import { boardDoc } from '../../shared/schema/board.ts'
import { deckDoc } from '../../shared/schema/deck.ts'
import { privateDoc } from '../../shared/schema/private.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import { boardRecord } from '../contracts/records.ts'
import { SEALED } from './choosingModel.ts'
import { groupsOf, PROMPTS, pictureOf, SECTIONS, STEPS } from './interleaved.ts'

const FACILITATORS = ['fay', 'gus']

/** A board with two who facilitate and one who does not, three steps, and what the models know of. */
export async function clusterBoard(store: Store, id: string): Promise<readonly string[]> {
  const ids = [...FACILITATORS, 'ana', 'ben'].map((name) => `${name}-${id}`)
  const board = { ...boardRecord(id), secret: newSecret() }
  await store.createBoard(board, [
    row(id, 'stage', null, (doc) => {
      const { session, steps, sections, prompts, members } = stageDoc(doc)
      session.patch({ step: null, prompt: null })
      for (const step of STEPS) steps.put(step, { title: step, order: step, minutes: 5 })
      for (const at of SECTIONS) sections.put(at, { title: at, at: [0, 0], size: [300, 300], order: 'a0' })
      for (const [prompt, step] of Object.entries(PROMPTS)) prompts.put(prompt, { text: `Question ${prompt}`, step })
      for (const [at, member] of ids.entries())
        members.put(member, { name: member, role: at < 2 ? 'facilitator' : 'participant', joinedAt: at })
    }),
    row(id, 'deck', null, (doc) => {
      const { prompts } = deckDoc(doc)
      for (const [prompt, step] of Object.entries(PROMPTS))
        prompts.put(prompt, { text: `Question ${prompt}`, step, order: 'a0' })
      prompts.put(SEALED, { text: 'What would you rather keep?', step: 's2', order: 'a1', mode: 'private' })
    }),
    ...ids
      .slice(0, 2)
      .map((member) =>
        row(id, 'private', member, (doc) => privateDoc(doc).drafts.put('d', { text: 'mine', prompt: SEALED })),
      ),
  ])
  for (const [at, member] of ids.entries()) {
    const role = at < 2 ? ('facilitator' as const) : ('participant' as const)
    await store.save({ member: { id: member, name: member, color: 0, role, board: id, tokenHash: member, keyAge: 0 } })
  }
  return ids
}

function row(board: string, kind: RoomKind, owner: string | null, fill: (doc: Y.Doc) => void): LogRow {
  const doc = new Y.Doc()
  doc.transact(() => fill(doc))
  const update = Y.encodeStateAsUpdate(doc)
  const claims = [{ client: doc.clientID, member: owner ?? SERVER }]
  doc.destroy()
  return { room: roomName(board, kind, owner), seq: 1, update, claims }
}

/** All that the models say of a board, as its servers have it. */
export async function wholePicture(rooms: Rooms, board: string, ids: readonly string[]) {
  const docs = (kind: RoomKind, owner: string | null) => rooms.lend([{ board, kind, owner }], async ({ doc }) => doc)
  const stage = stageDoc(await docs('stage', null))
  const notes = boardDoc(await docs('board', null)).notes.all()
  const own = await Promise.all(ids.map(async (id) => [id, privateDoc(await docs('private', id)).ballots] as const))
  const ballotsOf = (vote: string) =>
    Object.fromEntries(
      own.flatMap(([id, ballots]) => ((cast) => (cast ? [[id, cast.choices]] : []))(ballots.get(vote))),
    )
  const votes = [...stage.votes.all()].map(([id, { state, cast }]) => {
    const isOpen = state === 'open'
    return [id, { isOpen, ballots: ballotsOf(id), cast: isOpen ? 0 : cast }]
  })
  return {
    pace: pictureOf(stage, Date.now()),
    groups: groupsOf(stage, Date.now()),
    choosing: {
      shown: stage.session.get().vote,
      cards: [...notes.values()].map(({ author }) => author).sort(),
      votes: Object.fromEntries(votes),
    },
  }
}

export async function stageIn(rooms: Rooms, board: string): Promise<StageDoc> {
  return rooms.lend([{ board, kind: 'stage', owner: null }], async ({ doc }) => stageDoc(doc))
}
