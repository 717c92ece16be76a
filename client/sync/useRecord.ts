import { useCallback, useSyncExternalStore } from 'react'
import type { Collection } from '../../shared/schema/collection.ts'
import type { Sheet } from '../../shared/schema/sheet.ts'

/** One record. The component renders again when this record changes, and for nothing else. */
export function useRecord<T>(records: Collection<T>, id: string): T | undefined {
  const subscribe = useCallback((notify: () => void) => records.subscribe(id, notify), [records, id])
  return useSyncExternalStore(subscribe, () => records.get(id))
}

/** The ids of all valid records, sorted; the same array while the set of ids is the same. */
export function useIds<T>(records: Collection<T>): readonly string[] {
  return useSyncExternalStore(records.subscribeAll, records.ids)
}

/** All records. Renders again whenever any of them changes. */
export function useAll<T>(records: Collection<T>): ReadonlyMap<string, T> {
  return useSyncExternalStore(records.subscribeAll, records.all)
}

export function useSheet<T>(sheet: Sheet<T>): T {
  return useSyncExternalStore(sheet.subscribe, sheet.get)
}
