import { expect, test } from 'vitest'
import type { CreatedBoard } from '../../../shared/api.ts'
import { LiveServer } from '../../helpers/liveServer.ts'
import { call } from '../../helpers/workshop.ts'

test('[STO-13] a second server does not start while one serves the data, and starts as soon as that one is gone', async () => {
  await using first = await LiveServer.start()
  const wanted = { title: 'Atlas team', kit: 'quick-alliance' }
  const { board, keys } = await call<CreatedBoard>(`${first.address}/api/boards`, wanted)
  const join = (address: string) =>
    call(`${address}/api/boards/${board.id}/join`, { key: keys.facilitator, name: 'fay' })
  await expect(LiveServer.start(first.directory)).rejects.toThrow('Another Groundwork serves these data already')
  await join(first.address)
  // It drains while the next one waits for it.
  const [second] = await Promise.all([LiveServer.start(first.directory), first.kill('SIGTERM')])
  await join(second.address)
  // Nobody lets go of anything in a power cut.
  await second.kill('SIGKILL')
  await using third = await LiveServer.start(first.directory)
  await join(third.address)
})
