import { BOARD_FILE_ENDING } from './boardFile.ts'

/** What a board can be taken home as by the server: `GET /api/boards/:id/export/<format>`. */
export const exportFormats = ['markdown', 'html', 'csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What kind of file each is, and how its name ends. */
export const fileTypes: { readonly [F in ExportFormat]: { readonly type: string; readonly ending: string } } = {
  markdown: { type: 'text/markdown; charset=utf-8', ending: '.md' },
  html: { type: 'text/html; charset=utf-8', ending: '.html' },
  csv: { type: 'text/csv; charset=utf-8', ending: '.csv' },
  json: { type: 'application/json; charset=utf-8', ending: BOARD_FILE_ENDING },
}
