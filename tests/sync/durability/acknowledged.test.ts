import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import { openSqlite } from '../../../server/store/sqlite.ts'
import { faulty } from '../../helpers/faulty.ts'
import { edit, freshClient, putNote, step1, written } from '../../helpers/forge.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

const COMMITTED = 4

test('[DUR-32] an edit of nothing that waits for others is not acknowledged after a later one', async () => {
  const { store, hold } = faulty(openSqlite(':memory:'))
  await using workshop = await startWorkshop({ store })
  const [ana, ben] = [await workshop.join('ana', 'participant'), await workshop.join('ben', 'participant')]
  const [hers, his] = [await ana.raw('board'), await ben.raw('board')]
  for (const socket of [hers, his]) socket.say(step1())
  await until(() => [hers, his].every(({ frames }) => frames.some(([kind, step]) => kind === 0 && step === 1)))
  const note = (id: string) => edit(written(freshClient(), (doc) => putNote(doc, id, 'mine')))
  const disk = hold('append')
  hers.say(note('a'))
  await until(() => disk.waiting() === 1)
  const nothing = edit(Uint8Array.of(0, 0))
  for (const said of [nothing, note('b'), nothing]) his.say(said)
  const [room] = [...workshop.app.rooms.ofBoard(ana.boardId)].filter(({ kind }) => kind === 'board')
  await until(() => [...(room?.peers ?? [])].some(({ received }) => received === 3))
  disk.release()
  const told = () =>
    his.frames
      .filter(([kind]) => kind === COMMITTED)
      .map((frame) => decoding.readVarUint(decoding.createDecoder(frame.subarray(1))))
  await until(() => told().includes(3))
  expect(told()).toEqual([...new Set(told())].toSorted((a, b) => a - b))
})
