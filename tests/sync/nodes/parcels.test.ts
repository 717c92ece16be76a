import { expect, test } from 'vitest'
import type { Bus } from '../../../server/bus/bus.ts'
import { memoryBus } from '../../../server/bus/memory.ts'
import { openSqlite } from '../../../server/store/sqlite.ts'
import { announced } from '../../../server/sync/announced.ts'
import { readMessage } from '../../../server/sync/elsewhereMessages.ts'
import { boardRecord } from '../../contracts/records.ts'
import { until } from '../../helpers/until.ts'
import { startNodes } from '../../helpers/workshop.ts'

type Told = { readonly topic: string; readonly message: ReturnType<typeof readMessage> }

/** What each of some servers tells others, in the order in which they are started. */
function overheard() {
  const told: Told[][] = []
  const wrapBus = (bus: Bus): Bus => {
    const mine: Told[] = []
    told.push(mine)
    return {
      ...bus,
      publish: (topic, message) => {
        mine.push({ topic, message: readMessage(message) })
        bus.publish(topic, message)
      },
    }
  }
  return { told, wrapBus }
}

/** After so long a server is sure who else has a board open, in milliseconds. */
const SURE_MS = 1100

const areRows = ({ message }: Told) => message.kind === 'rows'

test('[NODE-9] edits on a board that no other server has open are told to none, and found by whoever opens it then', async () => {
  const { told, wrapBus } = overheard()
  await using workshop = await startNodes(2, { wrapBus })
  const hers = await (await workshop.join('ana', 'participant')).open('board')
  const begun = performance.now()
  await until(() => performance.now() - begun > SURE_MS)
  const [mine = []] = told
  const before = mine.length
  hers.notes.put('n1', { text: 'alone', at: [0, 0] })
  await until(() => hers.acknowledged() >= 2)
  expect(mine.slice(before).filter(areRows)).toEqual([])
  const his = await (await workshop.join('ben', 'participant')).open('board')
  expect(his.notes.get('n1')?.text).toBe('alone')
  // What was written while they came was told to nobody.
  await until(() => mine.slice(before).some(({ message }) => message.kind === 'look'))
  hers.notes.put('n2', { text: 'together', at: [0, 0] })
  await until(() => his.notes.get('n2')?.text === 'together')
  await until(() => mine.slice(before).some((one) => areRows(one) && one.topic.startsWith('server:')))
})

test('[NODE-9] what one commit holds of several boards is one message to each server that has any of them open', async () => {
  const store = openSqlite(':memory:')
  const { told, wrapBus } = overheard()
  const has: Record<string, readonly string[] | undefined> = { atlas: ['one', 'two'], borea: ['two'], cyan: [] }
  const telling = announced(store, wrapBus(memoryBus()), (board) => has[board])
  const boards = ['atlas', 'borea', 'cyan', 'unsure']
  for (const id of boards) await store.createBoard(boardRecord(id), [])
  const rows = boards.map((id) => ({ room: `${id}/board`, seq: null, update: Uint8Array.of(0, 0), claims: [] }))
  await telling.append([...rows, ...rows.slice(0, 1)])
  const roomsIn = ({ topic, message }: Told) => [
    topic,
    message.kind === 'rows' ? message.runs.map(({ room, from, rows }) => [room, from, rows.length]) : message.kind,
  ]
  expect((told[0] ?? []).map(roomsIn)).toEqual([
    ['unsure', [['unsure/board', 1, 1]]],
    ['server:one', [['atlas/board', 1, 2]]],
    [
      'server:two',
      [
        ['atlas/board', 1, 2],
        ['borea/board', 1, 1],
      ],
    ],
  ])
  await store.close()
})

test('[NODE-9] many boards’ edits go in several messages, and too many of one board not at all', async () => {
  const store = openSqlite(':memory:')
  const { told, wrapBus } = overheard()
  const telling = announced(store, wrapBus(memoryBus()), () => ['one'])
  const ids = Array.from({ length: 5 }, (_, at) => `board${at}`)
  for (const id of ids) await store.createBoard(boardRecord(id), [])
  const row = (id: string, bytes: number) => ({
    room: `${id}/board`,
    seq: null,
    update: new Uint8Array(bytes),
    claims: [],
  })
  await telling.append([...ids.slice(1).map((id) => row(id, 100_000)), row('board0', 300_000)])
  const shapes = (told[0] ?? []).map(({ topic, message }) => [topic, message.kind === 'rows' ? message.runs.length : 0])
  expect(shapes).toEqual([
    ['board0', 0],
    ['server:one', 2],
    ['server:one', 2],
  ])
  await store.close()
})
