import type { Handler } from './context.ts'
import { onStage } from './stage.ts'

export const lockBoard: Handler<'board.lock'> = ({ locked }, context) =>
  onStage(context, ({ session }) => session.patch({ locked }))

export const renameBoard: Handler<'board.rename'> = async ({ title }, context) => {
  await context.store.save({ board: { ...context.board, title } })
  await onStage(context, ({ session }) => session.patch({ title }))
}
