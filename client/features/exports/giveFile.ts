/** Hands a file to the person, under a name made of the board's title and the day. */
export function giveFile(file: Blob, title: string, ending: 'png' | 'svg'): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = fileName(title, new Date(), ending)
  link.click()
  // The browser reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** `atlas-team-2026-11-21.png`; letters of any script stay, signs that file systems refuse don't. */
export function fileName(title: string, day: Date, ending: string): string {
  const name = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${[[...name].slice(0, 60).join('') || 'board', ...date].join('-')}.${ending}`
}
