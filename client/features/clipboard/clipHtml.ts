import type { Clip } from './clip.ts'
import { readClip } from './clip.ts'
import { linesOf } from './clipOf.ts'

const held = /\sdata-groundwork="([A-Za-z0-9+/=]+)"/u

/** A clip as markup any program may read: a list of its words. The clip itself travels along, so that it reaches other browsers' boards. */
export function clipHtml(clip: Clip): string {
  const lines = linesOf(clip)
    .map((line) => `<li>${escaped(line)}</li>`)
    .join('')
  return `<ul data-groundwork="${packed(JSON.stringify(clip))}">${lines}</ul>`
}

/** The clip in some markup, or null. */
export function clipInHtml(html: string): Clip | null {
  const [, found] = held.exec(html) ?? []
  return found === undefined ? null : readClip(unpacked(found))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Base64 of its UTF-8: nothing in it that markup or a program that cleans markup could mistake. */
function packed(text: string): string {
  let bytes = ''
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte)
  return btoa(bytes)
}

function unpacked(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)))
  } catch {
    // Cut off on its way: no clip.
    return ''
  }
}
