import { useSyncExternalStore } from 'react'
import type { ToastRegionProps } from './ToastRegion.tsx'
import { areToastsWanted, loadToasts, onToastsWanted } from './toast.ts'
import { useChunk, useFetchedSoon } from './useChunk.ts'

/** After the first things are on screen, and before a network may go. */
const FETCH_AFTER_MS = 3000

/** Where `toast()` speaks. Once in the app; it comes when there is time, or something to say. */
export function Toasts(props: ToastRegionProps) {
  const isWanted = useSyncExternalStore(onToastsWanted, areToastsWanted)
  const chunk = useChunk(loadToasts, isWanted)
  useFetchedSoon(loadToasts, FETCH_AFTER_MS)
  return chunk && <chunk.ToastRegion {...props} />
}
