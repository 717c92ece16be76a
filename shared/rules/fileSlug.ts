/** Letters of a file's name that are made of a title. */
const NAME_LENGTH_MAX = 60

/** A title as a part of a file's name: letters of any script stay, signs that file systems refuse don't. */
export function fileSlug(title: string, otherwise: string): string {
  const name = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return [...name].slice(0, NAME_LENGTH_MAX).join('') || otherwise
}
