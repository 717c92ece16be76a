import type { CommandInput, CommandType } from '../../shared/commands.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import type { Guest } from './guest.ts'
import { post, type Workshop } from './workshop.ts'

/** The server's answer to a command; `code` and `message` when it was refused. */
export type Answer = { readonly status: number; readonly code?: string; readonly message?: string }

/** Sends a command as a guest, with whatever else one likes in it. */
export async function ask<T extends CommandType>(
  workshop: Workshop,
  guest: Guest,
  type: T,
  input: CommandInput<T>,
  more: object = {},
): Promise<Answer> {
  const url = `${workshop.address}/api/boards/${guest.boardId}/commands`
  const response = await post(url, { type, ...input, ...more }, guest.token)
  if (response.status === 204) return { status: 204 }
  const { error } = (await response.json()) as { error: { code: string; message: string } }
  return { status: response.status, ...error }
}

/** The stage as the server holds it, so that nothing has to be waited for. */
export function stageOf({ app, board }: Workshop): Promise<StageDoc> {
  return app.rooms.lend([{ board: board.board.id, kind: 'stage', owner: null }], async ({ doc }) => stageDoc(doc))
}
