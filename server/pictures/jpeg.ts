import type { Picture } from './picture.ts'

const END = 0xd9
const SCAN = 0xda

/** A progressive picture has about ten. A thousand tiny ones would keep a phone busy for minutes. */
const SCANS_MAX = 40

type Segment = { readonly marker: number; readonly from: number; readonly to: number }

export function isJpeg(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
}

/** Null unless it is one image from its first byte to its last. */
export function readJpeg(bytes: Buffer): Picture | null {
  const all = segments(bytes)
  const frames = all.filter(({ marker }) => isFrame(marker))
  const scans = all.filter(({ marker }) => marker === SCAN)
  const [frame] = frames
  if (!frame || frames.length > 1 || frame.to - frame.from < 8 || scans.length === 0 || scans.length > SCANS_MAX)
    return null
  if (all.at(-1)?.marker !== END || all.at(-1)?.to !== bytes.length) return null
  return {
    type: 'image/jpeg',
    width: bytes.readUInt16BE(frame.from + 5),
    height: bytes.readUInt16BE(frame.from + 3),
  }
}

/** Everything between the first marker and the end marker; what is broken ends it early. */
function segments(bytes: Buffer): readonly Segment[] {
  const found: Segment[] = []
  let at = 2
  while (at + 2 <= bytes.length && bytes[at] === 0xff && found.at(-1)?.marker !== END) {
    const marker = bytes[at + 1] ?? 0
    const from = at + 2
    if (marker !== END && (from + 2 > bytes.length || bytes.readUInt16BE(from) < 2)) return found
    const to = marker === END ? from : from + bytes.readUInt16BE(from)
    found.push({ marker, from, to })
    at = marker === SCAN ? afterScan(bytes, to) : to
  }
  return found
}

/** Where the next marker stands: 0xff in a scan's own bytes is followed by 0, a restart by D0 to D7. */
function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** C0 to CF say how large a picture is, but for three of them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}
