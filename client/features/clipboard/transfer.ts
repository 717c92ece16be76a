import type { Clip } from './clip.ts'
import { clipHtml } from './clipHtml.ts'
import { linesOf } from './clipOf.ts'
import type { Held } from './pasted.ts'

const OWN = 'application/x-groundwork+json'
/** More of a clipboard is not looked at: no two hundred notes are that long, and the page must not stand still. */
const LOOKED_AT_MAX = 1_000_000

/** Lays a clip out for whoever pastes it: plain lines, simple markup, and our own form. */
export function fill(transfer: DataTransfer, clip: Clip): void {
  transfer.setData('text/plain', linesOf(clip).join('\n'))
  transfer.setData('text/html', clipHtml(clip))
  transfer.setData(OWN, JSON.stringify(clip))
}

export function heldIn(transfer: DataTransfer): Held {
  const text = (type: string) => transfer.getData(type).slice(0, LOOKED_AT_MAX)
  return {
    own: text(OWN),
    html: text('text/html'),
    text: text('text/plain'),
    images: [...transfer.files].filter(isImage),
  }
}

/** What the clipboard holds when no paste event tells: null where the browser or the person does not let a page look. */
export async function lookIn(): Promise<Held | null> {
  // On a plain http address there is none.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (!clipboard?.read) return null
  try {
    const items = await clipboard.read()
    const text = async (type: string) => {
      const item = items.find(({ types }) => types.includes(type))
      return item ? (await (await item.getType(type)).text()).slice(0, LOOKED_AT_MAX) : ''
    }
    return { own: '', html: await text('text/html'), text: await text('text/plain'), images: await imagesIn(items) }
  } catch {
    // Refused, or asked and not answered: both mean that keys are the way.
    return null
  }
}

async function imagesIn(items: ClipboardItems): Promise<readonly File[]> {
  const found = items.flatMap((item) =>
    item.types.filter((type) => type.startsWith('image/')).map((type) => ({ item, type })),
  )
  return Promise.all(found.map(async ({ item, type }) => new File([await item.getType(type)], 'pasted', { type })))
}

/** Makes the browser tell of a copy, as if the keys had been pressed; works on plain http addresses, too. False if it was not let. */
export function tellOfCopy(): boolean {
  const before = document.activeElement instanceof HTMLElement ? document.activeElement : document.body
  const field = document.createElement('textarea')
  field.value = ' '
  field.readOnly = true
  field.className = `copy-source ${SOURCE}`
  document.body.append(field)
  field.focus({ preventScroll: true })
  field.select()
  const told = document.execCommand('copy')
  field.remove()
  before.focus({ preventScroll: true })
  return told
}

/** On the field that stands in for what is copied from a menu. */
export const SOURCE = 'board-copy-source'

function isImage({ type }: File): boolean {
  return type.startsWith('image/')
}
