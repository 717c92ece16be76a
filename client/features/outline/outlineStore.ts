import type { Agreement } from '../../../shared/schema/agreement.ts'
import type { BoardDoc } from '../../../shared/schema/board.ts'
import type { Collection } from '../../../shared/schema/collection.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import { itemsOn } from '../../sync/items.ts'
import { type BoardNow, type OutlineNode, outlineOf } from './outlineTree.ts'
import { type Folds, keepSame, pathTo, type Row, rowsOf } from './rows.ts'
import { hasSameStructure } from './structure.ts'

/** Changes that come within this time are put in order together, in milliseconds: words show at once, each in its row. */
const GATHER_MS = 90

/** The board as rows, as of now, and what I have folded of it. */
export type OutlineStore = {
  readonly rows: () => readonly Row[]
  readonly nodes: () => readonly OutlineNode[]
  readonly subscribe: (notify: () => void) => () => void
  /** Shows at once what has just been changed here. */
  readonly settle: () => void
  readonly fold: (id: string, isFolded: boolean) => void
  /** Opens everything around a row, so that it is there. */
  readonly unfoldTo: (id: string) => void
}

export function openOutline(board: BoardDoc, stage: StageDoc, agreements?: Collection<Agreement>): OutlineStore {
  const listeners = new Set<() => void>()
  let folds: Folds = new Map()
  let nodes: readonly OutlineNode[] = []
  let rows: readonly Row[] = []
  /** What the listeners know: somebody may ask for the rows before they are told. */
  let told: readonly Row[] = []
  let now: BoardNow | null = null
  let isStale = true
  let waiting: ReturnType<typeof setTimeout> | undefined

  const read = () => {
    if (!isStale) return
    isStale = false
    const before = now
    now = { ...nowOf(board, stage), ...(agreements ? { agreements: agreements.all() } : {}) }
    if (before !== null && hasSameStructure(before, now)) return
    nodes = outlineOf(now)
    rows = keepSame(rows, rowsOf(nodes, folds))
  }
  const tell = () => {
    if (rows === told) return
    told = rows
    for (const notify of listeners) notify()
  }
  const settle = () => {
    clearTimeout(waiting)
    waiting = undefined
    read()
    tell()
  }
  const onChange = () => {
    isStale = true
    waiting ??= setTimeout(settle, GATHER_MS)
  }
  const setFolds = (changed: Folds) => {
    folds = new Map([...folds, ...changed])
    read()
    rows = keepSame(rows, rowsOf(nodes, folds))
    tell()
  }
  let leave = () => {}
  return {
    rows: () => {
      read()
      return rows
    },
    nodes: () => {
      read()
      return nodes
    },
    settle: () => {
      isStale = true
      settle()
    },
    subscribe: (notify) => {
      if (listeners.size === 0) {
        const stops = [watch(board, stage, onChange), agreements?.subscribeAll(onChange)]
        leave = () => {
          for (const stop of stops) stop?.()
        }
        read()
        told = rows
      }
      listeners.add(notify)
      return () => {
        listeners.delete(notify)
        if (listeners.size > 0) return
        leave()
        isStale = true
      }
    },
    fold: (id, isFolded) => setFolds(new Map([[id, isFolded]])),
    unfoldTo: (id) => {
      read()
      setFolds(new Map((pathTo(id, nodes) ?? []).map((one) => [one, false])))
    },
  }
}

function watch(board: BoardDoc, stage: StageDoc, notify: () => void): () => void {
  const { notes, figures, images, strokes, groups, links, comments } = board
  const { sections, steps, prompts } = stage
  const all = [notes, figures, images, strokes, groups, links, comments, sections, steps, prompts]
  const stops = all.map((records) => records.subscribeAll(notify))
  return () => {
    for (const stop of stops) stop()
  }
}

function nowOf(board: BoardDoc, stage: StageDoc): BoardNow {
  return {
    sections: stage.sections.all(),
    steps: stage.steps.all(),
    prompts: stage.prompts.all(),
    items: itemsOn(board),
    groups: board.groups.all(),
    links: board.links.all(),
    comments: board.comments.all(),
  }
}
