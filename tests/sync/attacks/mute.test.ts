import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from '../../../shared/closeCodes.ts'
import { type Arena, startArena, typesOn } from '../../helpers/attack.ts'
import { content, edit, forge, freshClient, gc, presence, putNote, step1, step2, written } from '../../helpers/forge.ts'
import { until } from '../../helpers/until.ts'

let arena: Arena
beforeAll(async () => {
  arena = await startArena()
})
afterAll(() => arena[Symbol.asyncDispose]())

const id = () => arena.victim.doc.clientID
const clock = () => Y.getState(arena.victim.doc.store, id())

for (const length of [1, 2 ** 31, 2 ** 40])
  for (const send of [edit, step2])
    test(`[ATK-A1] ${length} clocks eaten up in a victim's name (${send.name}) mute nobody`, async () => {
      await arena.refused([send(forge([{ client: id(), clock: clock(), structs: [gc(length)] }]))], 4403)
      await typesOn(arena)
    })

test('[ATK-A1] nor do they when the victim is somebody who only showed a cursor', async () => {
  const shy = await arena.fay.open('board')
  shy.provider.awareness.setLocalState({ at: [1, 1] })
  await until(() => arena.everyRoom().every((room) => room.ownerOf(shy.doc.clientID) !== undefined))
  await arena.refused([edit(forge([{ client: shy.doc.clientID, clock: 0, structs: [gc(2 ** 20)] }]))], 4403)
  shy.notes.put('shy', { text: 'still heard' })
  await until(() => arena.witness.notes.get('shy')?.text === 'still heard')
})

for (const send of [edit, step2])
  test(`[ATK-A2] edits of the future cannot be deleted in advance (${send.name})`, async () => {
    await arena.refused([send(forge([], [[id(), [[clock(), 2 ** 40]]]]))], 4403)
    await arena.refused([send(forge([], [[freshClient(), [[0, 2 ** 40]]]]))], 4403)
    await typesOn(arena)
  })

test('[ATK-A3] a forged letter at the victim’s next clock is not taken', async () => {
  const at = [id(), clock() - 1] as const
  const evil = content.string({ origin: at }, 'EVIL')
  await arena.refused([edit(forge([{ client: id(), clock: clock(), structs: [evil] }]))], 4403)
  const own = freshClient()
  const both = forge([
    { client: own, clock: 0, structs: [gc(1)] },
    { client: id(), clock: clock(), structs: [evil] },
  ])
  await arena.refused([step2(both)], 4403)
  await typesOn(arena)
})

test('[ATK-A3] nor is a letter by the server’s own id', async () => {
  const at = arena.workshop.servers.findIndex(({ address }) => address === arena.mallory.address)
  const server = arena.everyRoom()[at]?.doc.clientID ?? 0
  await arena.refused([edit(forge([{ client: server, clock: 0, structs: [gc(1)] }]))], 4403)
})

test('[ATK-A3] nor is one by the id of somebody who was seen before they wrote, once the room is read again', async () => {
  const shy = await arena.fay.open('board')
  shy.provider.awareness.setLocalState({ at: [1, 1] })
  await until(() => arena.everyRoom().every((room) => room.ownerOf(shy.doc.clientID) !== undefined))
  shy.notes.put('seen', { text: 'first seen, then heard' })
  await until(() => arena.witness.notes.get('seen'))
  const { workshop } = arena
  workshop.app.rooms.dropRoom({ board: workshop.board.board.id, kind: 'board', owner: null })
  shy.provider.destroy()
  const next = Y.getState(shy.doc.store, shy.doc.clientID)
  await arena.refused([edit(forge([{ client: shy.doc.clientID, clock: next, structs: [gc(1)] }]))], 4403)
  await until(() => arena.witness.provider.wsconnected && arena.victim.provider.wsconnected)
  await typesOn(arena)
})

const conflict = closeCodes.clientConflict

test('[ATK-A4] whoever comes with edits under an id that is another’s is asked to take a new one', async () => {
  const doc = new Y.Doc()
  doc.clientID = id()
  for (let at = 0; at < clock() + 5; at++) doc.getMap('notes').set(`twin${at % 3}`, new Y.Map())
  const twin = arena.mallory.enter('board', doc)
  await until(() => twin.closedWith() !== undefined)
  expect(twin.closedWith()).toBe(conflict)
  await typesOn(arena)
})

test('[ATK-A4] also when the other wrote more than they did', async () => {
  const doc = new Y.Doc()
  doc.clientID = id()
  putNote(doc, 'twin', 'fewer words')
  const twin = arena.mallory.enter('board', doc)
  await until(() => twin.closedWith() !== undefined || twin.acknowledged() > 0)
  expect(twin.closedWith()).toBe(conflict)
  await typesOn(arena)
})

test('[ATK-A4] and when the clash shows in their first presence alone', async () => {
  const had = Y.encodeStateVectorFromUpdate(written(id(), (doc) => putNote(doc, 'twin', 'few')))
  const socket = await arena.mallory.raw('board')
  socket.say(step1(had))
  socket.say(presence([{ client: id(), clock: 2 ** 20, state: '{"at":[1,1]}' }]))
  expect(await socket.closed()).toBe(conflict)
})
