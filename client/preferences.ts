import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { browserShelf } from './storage.ts'

/** How one person likes the board, kept in this browser. */
const Preferences = z.object({
  /** The board as a canvas or as an outline; `auto`: an outline on phones. */
  form: z.catch(z.enum(['auto', 'canvas', 'outline']), 'auto'),
  /** One colour of paper, no motion, no cursors. */
  calm: z.catch(z.boolean(), false),
  /** Others' cursors on my screen. */
  cursors: z.catch(z.boolean(), true),
  /** My own cursor on others' screens. */
  showsMine: z.catch(z.boolean(), true),
  /** Who wrote it, on each note. */
  authors: z.catch(z.boolean(), true),
  /** Things snap to each other and to the grid while they are dragged. */
  snap: z.catch(z.boolean(), true),
  /** My phone trembles when a question comes. */
  nudge: z.catch(z.boolean(), true),
  /** A thought of the question coach on what I write. */
  hints: z.catch(z.boolean(), true),
  /** Its rules I never want to hear again. */
  quietHints: z.catch(z.array(z.string()), []),
  minimap: z.catch(z.boolean(), true),
  /** What the paper's colour says. */
  colorBy: z.catch(z.enum(['own', 'author', 'prompt', 'section']), 'own'),
  /** How often the outline tells what others changed. */
  digest: z.catch(z.enum(['off', 'regularly', 'onRequest']), 'regularly'),
})
export type Preferences = z.infer<typeof Preferences>

const KEY = 'groundwork.board'
const listeners = new Set<() => void>()
let now: Preferences | undefined

export function preferences(): Preferences {
  now ??= Preferences.parse(read())
  return now
}

export function prefer(chosen: Partial<Preferences>): void {
  now = { ...preferences(), ...chosen }
  browserShelf.set(KEY, JSON.stringify(now))
  for (const notify of listeners) notify()
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences)
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

function read(): unknown {
  try {
    const kept: unknown = JSON.parse(browserShelf.get(KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    // Written by hand or half-written: the defaults are as good as anything in it.
    return {}
  }
}
