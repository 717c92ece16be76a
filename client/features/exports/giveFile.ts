import { fileSlug } from '../../../shared/rules/fileSlug.ts'
import { download } from '../../ui/download.ts'

/** Hands a file to the person, under a name made of the board's title and the day. */
export function giveFile(file: Blob, title: string, ending: 'png' | 'svg'): void {
  download(file, fileName(title, new Date(), ending))
}

/** `atlas-team-2026-11-21.png` */
export function fileName(title: string, day: Date, ending: string): string {
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${[fileSlug(title, 'board'), ...date].join('-')}.${ending}`
}
