import { afterEach, expect, test, vi } from 'vitest'
import { until } from '../../helpers/until.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

/** A step 1 of somebody who has nothing. */
const askForAll = new Uint8Array([0, 0, 1, 0])

afterEach(() => void vi.useRealTimers())

test('[ACC-34] whose tab answers fifty seconds late stays; whose connection is dead is gone within a minute', async () => {
  // The rounds of the keep-alive, not the time of the sockets.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  // That clock would jump past every look at what others wrote, too.
  await using workshop = await startWorkshop({ isAlone: true })
  const slow = await workshop.join('slow', 'participant')
  const dead = await workshop.join('dead', 'participant')
  const [late, lost] = [await slow.raw('stage'), await dead.raw('stage')]
  await until(() => late.frames.length > 0 && lost.frames.length > 0)
  let pings = 0
  for (const { socket } of [late, lost]) Object.assign(socket, { _autoPong: false })
  late.socket.on('ping', () => pings++)
  const peers = () => [...workshop.app.rooms.ofBoard(slow.boardId)].flatMap((room) => [...room.peers])
  const here = (id: string) => peers().some(({ member }) => member.id === id)
  for (let round = 1; round <= 8; round++) {
    vi.advanceTimersByTime(10_000)
    if (round <= 6) await until(() => pings === round)
    if (round === 6) {
      late.socket.pong()
      // Its answer shows that the pong was read.
      late.say(askForAll)
      await until(() => late.frames.some(([kind, step]) => kind === 0 && step === 1))
    }
    if (round === 7) await until(() => !here(dead.member.id))
  }
  expect(here(slow.member.id)).toBe(true)
  expect(late.code).toBeUndefined()
})
