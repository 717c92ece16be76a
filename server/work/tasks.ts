import { erasedFile } from '../erase/inVersion.ts'
import { exportedFile } from '../export/paper.ts'
import { importedBoard } from '../import/board.ts'
import { emptiedFile } from '../keeping/inVersion.ts'
import { keptFile, retoldFile } from '../versions/file.ts'

/** What is done beside the server's own thread: pure work on bytes, too long for everybody to wait for. */
export const tasks = { emptiedFile, erasedFile, exportedFile, importedBoard, keptFile, retoldFile }

export type Tasks = typeof tasks
export type TaskName = keyof Tasks
