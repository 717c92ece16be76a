/** Where something about a vote or a prompt lies in a private room: its owner's own, or somebody's for whom they write. */
export function entryOf(id: string, whose: string | null): string {
  // No id holds a slash.
  return whose === null ? id : `${id}/${whose}`
}

/** What `entryOf` was made of. */
export function partsOf(entry: string): { readonly id: string; readonly whose: string | null } {
  const [id = '', whose = null] = entry.split('/')
  return { id, whose }
}
