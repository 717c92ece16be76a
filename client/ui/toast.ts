import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'

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

/** What is waiting to be said. Three at a time: more would be a wall. */
export const toasts = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

/** Says something in passing, from anywhere. Returns what takes it back. */
export function toast(message: ToastMessage): () => void {
  const key = toasts.add(
    message,
    message.tone === 'trouble' ? {} : { timeout: message.action ? TO_ACT_MS : TO_READ_MS },
  )
  return () => toasts.close(key)
}
