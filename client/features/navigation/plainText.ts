import * as Y from 'yjs'

/** The words of a rich text, a line for each paragraph, heading and list item. */
export function plainText(part: unknown): string {
  if (part instanceof Y.XmlText)
    return part
      .toDelta()
      .map(({ insert }: { readonly insert: unknown }) => (typeof insert === 'string' ? insert : ' '))
      .join('')
  if (!(part instanceof Y.XmlFragment)) return ''
  return part
    .toArray()
    .map(plainText)
    .filter((line) => line.trim() !== '')
    .join(part.toArray().every((one) => one instanceof Y.XmlText) ? '' : '\n')
}
