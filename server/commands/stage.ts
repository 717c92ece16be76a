import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import { type Context, ours } from './context.ts'

/** Changes the stage in one transaction; resolves once that is durable. What `change` throws leaves it as it was. */
export function onStage(context: Context, change: (stage: StageDoc) => void): Promise<void> {
  return context.rooms.lend([ours(context, 'stage')], async (room) => {
    room.write(() => change(stageDoc(room.doc)))
    await room.committed()
  })
}
