import * as Y from 'yjs'
import { holdsOthers } from './fieldChanges.ts'

/** What Yjs remembers of some typing. */
export type Typed = Y.UndoManager['undoStack'][number]

/** How long after the last letter the next one still belongs to the same step, in milliseconds. */
const PAUSE_MS = 500

/**
 * Remembers typing in all shared texts of a document, one item for what was written without a pause, and takes back
 * the letters of one item. Which item comes next is the history's to say: Yjs itself would skip those without effect.
 */
export class TextUndo {
  readonly #manager: Y.UndoManager

  constructor(doc: Y.Doc, roots: readonly string[], onTyped: (typed: Typed, ids: readonly string[]) => void) {
    const scope = roots.map((root) => doc.getMap(root))
    this.#manager = new Y.UndoManager(scope, {
      captureTimeout: PAUSE_MS,
      trackedOrigins: everyOrigin,
      captureTransaction: (transaction) => transaction.local && onlyTexts(transaction),
      // Taking back a paragraph of mine must not take along what others wrote in it.
      deleteFilter: ({ content }) => !(content instanceof Y.ContentType) || !holdsOthers(content.type, doc.clientID),
    })
    this.#manager.on('stack-item-added', ({ stackItem, changedParentTypes }) => {
      const isMine = !this.#manager.undoing && !this.#manager.redoing
      if (isMine) onTyped(stackItem, recordIds(scope, changedParentTypes))
    })
  }

  /** The next letter begins a new item. */
  pause(): void {
    this.#manager.stopCapturing()
  }

  /** Takes the item back. Returns what does it again, or null when nothing of it was left. */
  undo(typed: Typed): Typed | null {
    this.#manager.undoStack = [typed]
    this.#manager.undo()
    return this.#taken(this.#manager.redoStack)
  }

  redo(typed: Typed): Typed | null {
    this.#manager.redoStack = [typed]
    this.#manager.redo()
    return this.#taken(this.#manager.undoStack)
  }

  /** Lets go of items that can't come back, and of the deleted letters kept for them. */
  forget(items: readonly Typed[]): void {
    this.#manager.redoStack = [...items]
    this.#manager.clear(false, true)
  }

  destroy(): void {
    this.#manager.destroy()
  }

  #taken(stack: readonly Typed[]): Typed | null {
    const last = stack.at(-1) ?? null
    this.#manager.undoStack = []
    this.#manager.redoStack = []
    return last
  }
}

const everyOrigin = Object.assign(new Set<unknown>(), { has: () => true })

function onlyTexts({ changed }: Y.Transaction): boolean {
  return ![...changed.keys()].some((type) => type instanceof Y.Map)
}

function recordIds(
  scope: readonly unknown[],
  changed: ReadonlyMap<unknown, readonly Y.YEvent<Y.AbstractType<unknown>>[]>,
): readonly string[] {
  return [...new Set(scope.flatMap((root) => (changed.get(root) ?? []).map(({ path }) => String(path[0]))))]
}
