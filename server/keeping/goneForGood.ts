/** What is gone for good, by `root/id` as on the board; sections among it. */
export type Gone = ReadonlySet<string>

/** A board, live or in a kept version, as far as it has to be read for this. */
export type Reading = {
  readonly ids: (root: string) => Iterable<string>
  readonly field: (root: string, id: string, field: string) => unknown
}

const items = ['notes', 'figures', 'images', 'strokes']
/** What hangs on another thing and goes with it, by the field that names it. */
const hanging = [
  { root: 'comments', field: 'about', on: items },
  { root: 'reactions', field: 'about', on: items },
  { root: 'links', field: 'from', on: items },
  { root: 'links', field: 'to', on: items },
  // A proposal repeats the words it would change.
  { root: 'agreements', field: 'proposes', on: ['agreements'] },
]

/** The same with all that hung on it. */
export function withHanging(gone: Gone, { ids, field: named }: Reading): Gone {
  const hung = hanging.flatMap(({ root, field, on }) =>
    [...ids(root)]
      .filter((id) => on.some((one) => gone.has(`${one}/${named(root, id, field)}`)))
      .map((id) => `${root}/${id}`),
  )
  // A tension is shown on the note of its id, and nowhere else.
  const tensions = [...ids('tensions')].filter((id) => gone.has(`notes/${id}`)).map((id) => `tensions/${id}`)
  return new Set([...gone, ...hung, ...tensions])
}
