/** Hands a file to the person, under a name. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

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
