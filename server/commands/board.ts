import type { Handler } from './context.ts'
import { onStage } from './stage.ts'

export const lockBoard: Handler<'board.lock'> = ({ locked }, context) =>
  onStage(context, ({ session }) => session.patch({ locked }))

/** Who may change sections from now on. */
export const setStructure: Handler<'board.structure'> = ({ by }, context) =>
  onStage(context, ({ session }) => session.patch({ structure: by }))

export const renameBoard: Handler<'board.rename'> = async ({ title }, context) => {
  await context.store.save({ board: { ...context.board, title } })
  await onStage(context, ({ session }) => session.patch({ title }))
}
