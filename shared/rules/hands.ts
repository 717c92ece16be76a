type Seated = { readonly handAt: number | null }

/** Members whose hand is up, whoever raised it first before the others. */
export function raisedHands(members: ReadonlyMap<string, Seated>): readonly string[] {
  return [...members]
    .flatMap(([id, { handAt }]) => (handAt === null ? [] : [{ id, handAt }]))
    .sort((a, b) => a.handAt - b.handAt || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}
