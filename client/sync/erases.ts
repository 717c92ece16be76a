import type * as Y from 'yjs'

/** Whether whole records went for good, or were made anew: people throw things away, only a server erases. */
export function erases({ changed }: Y.Transaction): boolean {
  return [...changed].some(
    ([type, keys]) =>
      type._item === null &&
      [...keys].some((key) => {
        const entry = key === null ? undefined : type._map.get(key)
        return entry !== undefined && (entry.deleted || entry.left !== null)
      }),
  )
}
