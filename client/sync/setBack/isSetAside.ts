import { browserShelf } from '../../storage.ts'

/** The database of what this device keeps of a board that its server may not have any more, and the mark that there is one. */
export const asideName = (boardId: string) => `groundwork.aside.${boardId}`

/** Whether there is any. */
export function isSetAside(boardId: string): boolean {
  return browserShelf.get(asideName(boardId)) !== null
}
