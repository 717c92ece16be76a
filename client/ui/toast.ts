import { announce } from './announce.ts'

export type ToastMessage = {
  /** What happened: "Note moved to Trash". */
  readonly title: string
  readonly description?: string | undefined
  /** The way back, or the next step. */
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined
  /** trouble interrupts a screen reader and stays until it is closed. */
  readonly tone?: 'calm' | 'trouble'
}

const TO_READ_MS = 7_000
const TO_ACT_MS = 14_000

/** The place where toasts are shown comes when there is time, or something to say. */
export const loadToasts = () => import('./ToastRegion.tsx')

const listeners = new Set<() => void>()
let isWanted = false

function want(): void {
  isWanted = true
  for (const notify of listeners) notify()
}

export function areToastsWanted(): boolean {
  return isWanted
}

export function onToastsWanted(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

/** Says something in passing, from anywhere. Returns what takes it back. */
export function toast(message: ToastMessage): () => void {
  let takeBack: (() => void) | null = null
  let isTakenBack = false
  const timeout = message.action ? TO_ACT_MS : TO_READ_MS
  want()
  loadToasts().then(
    ({ toasts }) => {
      if (isTakenBack) return
      const key = toasts.add(message, message.tone === 'trouble' ? {} : { timeout })
      takeBack = () => toasts.close(key)
    },
    // Without a network at least those who listen are told.
    () => announce(message.title),
  )
  return () => {
    isTakenBack = true
    takeBack?.()
  }
}
