import { useSyncExternalStore } from 'react'
import type { ToastRegionProps } from './ToastRegion.tsx'
import { areToastsWanted, loadToasts, onToastsWanted } from './toast.ts'
import { useChunk } from './useChunk.ts'

/** Where `toast()` speaks. Once in the app; it comes when there is time, or something to say. */
export function Toasts(props: ToastRegionProps) {
  const isWanted = useSyncExternalStore(onToastsWanted, areToastsWanted)
  const chunk = useChunk(loadToasts, isWanted)
  return chunk && <chunk.ToastRegion {...props} />
}
