import { stageDoc } from '../../shared/schema/stage.ts'
import type { Room } from '../sync/room.ts'
import type { RoomId } from '../sync/rooms.ts'
import { finishErasing } from './care.ts'
import type { Means } from './use.ts'

/** A stage was loaded: goes on with what a server left half erased there when it died. */
export function resume(stage: Room, { board, kind }: RoomId, means: Means): void {
  if (kind !== 'stage') return
  const seats = stageDoc(stage.doc).members.all().values()
  if (![...seats].some(({ erased }) => erased === 'keep' || erased === 'remove')) return
  means.turns
    .take(board, () => finishErasing(board, means))
    .catch((problem: unknown) => means.log.error({ event: 'could not finish erasing', problem: String(problem) }))
}
