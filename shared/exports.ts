import { BOARD_FILE_ENDING } from './boardFile.ts'

/** What a board can be taken home as by the server: `GET /api/boards/:id/export/<format>`. */
export const exportFormats = ['json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What kind of file each is, and how its name ends. */
export const fileTypes: { readonly [F in ExportFormat]: { readonly type: string; readonly ending: string } } = {
  json: { type: 'application/json; charset=utf-8', ending: BOARD_FILE_ENDING },
}
