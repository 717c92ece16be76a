import type * as Y from 'yjs'
import { shapes } from '../../shared/schema/shapes.ts'
import { type FieldChange, fieldChanges, takeBack } from './fieldChanges.ts'
import { TextUndo, type Typed } from './textUndo.ts'

/** What a step was, for the words that tell of it. */
export type StepKind = 'added' | 'removed' | 'restored' | 'moved' | 'changed' | 'wrote'

/** A step that was taken back or done again, and the ids of what it was about. */
export type Done = { readonly kind: StepKind; readonly ids: readonly string[] }

/** Something the server decided on my behalf, with the commands that take it back and do it again. */
export type Decision = Done & { readonly undo: () => Promise<unknown>; readonly redo: () => Promise<unknown> }

type Step =
  | (Done & { readonly is: 'fields'; readonly changes: readonly FieldChange[] })
  | (Done & { readonly is: 'text'; readonly typed: Typed })
  | (Done & { readonly is: 'decision'; readonly decision: Decision })
  | (Done & { readonly is: 'several'; readonly steps: readonly Step[] })

export type Reach = { readonly canUndo: boolean; readonly canRedo: boolean }

/** Nobody goes back further by pressing a key; older words are in the Trash and in versions. */
const STEPS_MAX = 300

const nowhere: Reach = { canUndo: false, canRedo: false }

/**
 * What I did on the board, in order, over records, rich text, drawing and commands: undo takes back only that. A field that
 * somebody has changed since stays theirs; a note of mine in which others wrote stays on the board.
 */
export class History {
  readonly #doc: Y.Doc
  readonly #text: TextUndo
  #undo: Step[] = []
  #redo: Step[] = []
  #gathering: Step[] | null = null
  #isBusy = false
  #reach = nowhere
  readonly #listeners = new Set<() => void>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
    const roots = Object.keys(shapes.board)
    for (const root of roots)
      doc.getMap(root).observeDeep((events, { local, origin }) => {
        if (!local || origin === this) return
        const changes = fieldChanges(root, events)
        if (changes.length > 0) this.#did({ is: 'fields', changes, ...described(changes) })
      })
    this.#text = new TextUndo(doc, roots, (typed, ids) => this.#did({ is: 'text', typed, kind: 'wrote', ids }))
  }

  /** Makes all that `change` does, in however many transactions and decisions, one step. */
  step<T>(change: () => T): T {
    if (this.#gathering) return change()
    this.#text.pause()
    const gathered: Step[] = []
    this.#gathering = gathered
    try {
      return change()
    } finally {
      this.#gathering = null
      const [first] = gathered
      if (first && gathered.length === 1) this.#did(first)
      else if (first)
        this.#did({ is: 'several', steps: gathered, kind: first.kind, ids: gathered.flatMap(({ ids }) => ids) })
      this.#text.pause()
    }
  }

  /** Puts a decision of the server on the stack, once it was asked for. */
  decided(decision: Decision): void {
    this.#did({ is: 'decision', decision, kind: decision.kind, ids: decision.ids })
  }

  /** Takes back the last thing of mine that is still there to be taken back. Null: there is none. */
  undo(): Promise<Done | null> {
    return this.#go(
      () => this.#undo,
      (step) => this.#redo.push(step),
      'undo',
    )
  }

  redo(): Promise<Done | null> {
    return this.#go(
      () => this.#redo,
      (step) => this.#undo.push(step),
      'redo',
    )
  }

  readonly get = (): Reach => this.#reach

  readonly subscribe = (notify: () => void): (() => void) => {
    this.#listeners.add(notify)
    return () => this.#listeners.delete(notify)
  }

  async #go(from: () => Step[], keep: (step: Step) => void, way: 'undo' | 'redo'): Promise<Done | null> {
    // A decision takes a moment; pressing again meanwhile must not take the steps out of order.
    if (this.#isBusy) return null
    this.#isBusy = true
    this.#text.pause()
    try {
      for (let step = from().at(-1); step; step = from().at(-1)) {
        // Taken off only when it went well: a decision the server could not hear can be tried again.
        const back = await this.#reverse(step, way)
        from().pop()
        if (!back) continue
        keep(back)
        return { kind: step.kind, ids: step.ids }
      }
      return null
    } finally {
      this.#isBusy = false
      this.#tell()
    }
  }

  /** Does the opposite of a step. Returns what does the opposite of that; null when nothing of it was left to do. */
  async #reverse(step: Step, way: 'undo' | 'redo'): Promise<Step | null> {
    if (step.is === 'fields') {
      const changes = this.#doc.transact(() => takeBack(this.#doc, step.changes), this)
      return changes.length > 0 ? { ...step, changes } : null
    }
    if (step.is === 'text') {
      const typed = this.#text[way](step.typed)
      return typed && { ...step, typed }
    }
    if (step.is === 'decision') {
      await step.decision[way]()
      return step
    }
    const steps: Step[] = []
    for (const one of step.steps.toReversed()) {
      const back = await this.#reverse(one, way)
      if (back) steps.push(back)
    }
    return steps.length > 0 ? { ...step, steps } : null
  }

  #did(step: Step): void {
    if (this.#gathering) {
      this.#gathering.push(step)
      return
    }
    // Typing that goes on after this is a step of its own.
    if (step.is !== 'text') this.#text.pause()
    this.#text.forget([...this.#redo, ...this.#undo.splice(0, this.#undo.length - STEPS_MAX + 1)].flatMap(typedIn))
    this.#redo = []
    this.#undo.push(step)
    this.#tell()
  }

  #tell(): void {
    const canUndo = this.#undo.length > 0
    const canRedo = this.#redo.length > 0
    if (canUndo === this.#reach.canUndo && canRedo === this.#reach.canRedo) return
    this.#reach = { canUndo, canRedo }
    for (const notify of this.#listeners) notify()
  }
}

function typedIn(step: Step): readonly Typed[] {
  if (step.is === 'several') return step.steps.flatMap(typedIn)
  return step.is === 'text' ? [step.typed] : []
}

function described(changes: readonly FieldChange[]): Done {
  const ids = [...new Set(changes.map(({ id }) => id))]
  const deleted = changes.find(({ field }) => field === 'deletedAt')
  if (changes.some(({ isNew }) => isNew)) return { kind: 'added', ids }
  if (deleted) return { kind: deleted.after === null ? 'restored' : 'removed', ids }
  return { kind: changes.some(({ field }) => field === 'at') ? 'moved' : 'changed', ids }
}

const histories = new WeakMap<Y.Doc, History>()

/** The history of what I do in the `board` room's document. The same one for each call. */
export function historyOf(doc: Y.Doc): History {
  const history = histories.get(doc) ?? new History(doc)
  histories.set(doc, history)
  return history
}
