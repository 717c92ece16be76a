import { useSyncExternalStore } from 'react'
import { z } from 'zod'
import { browserShelf } from './storage.ts'

/** How one person likes the board, kept in this browser. */
const Preferences = z.object({
  /** The board as a canvas or as an outline; `auto`: an outline on phones. */
  form: z.enum(['auto', 'canvas', 'outline']).catch('auto'),
  /** One colour of paper, no motion, no cursors. */
  calm: z.boolean().catch(false),
  /** Others' cursors on my screen. */
  cursors: z.boolean().catch(true),
  /** My own cursor on others' screens. */
  showsMine: z.boolean().catch(true),
  /** Who wrote it, on each note. */
  authors: z.boolean().catch(true),
  /** Things snap to each other and to the grid while they are dragged. */
  snap: z.boolean().catch(true),
  minimap: z.boolean().catch(true),
  /** What the paper's colour says. */
  colorBy: z.enum(['own', 'author', 'prompt', 'section']).catch('own'),
  /** How often the outline tells what others changed. */
  digest: z.enum(['off', 'regularly', 'onRequest']).catch('regularly'),
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
