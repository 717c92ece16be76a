import type { Picture } from './picture.ts'

const HEADER = 12
const CHUNK_FRAME = 8
const ANIMATED = 0x02

type Size = { readonly width: number; readonly height: number }

export function isWebp(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, HEADER) === 'WEBP'
}

/** Null unless it is one still image from its first byte to its last. */
export function readWebp(bytes: Buffer): Picture | null {
  if (bytes.length < HEADER || bytes.readUInt32LE(4) + 8 !== bytes.length) return null
  const chunks = chunksOf(bytes)
  const images = chunks.filter(({ type }) => type === 'VP8 ' || type === 'VP8L')
  const canvas = chunks[0]?.type === 'VP8X' ? chunks[0] : undefined
  const [image] = images
  if (!image || images.length > 1 || (canvas === undefined && chunks[0] !== image)) return null
  if (chunks.some(({ type }) => type.startsWith('ANIM') || type === 'ANMF')) return null
  const size = image.type === 'VP8L' ? losslessSize(image.content) : lossySize(image.content)
  const said = canvas ? canvasSize(canvas.content) : size
  // A canvas of another size than its image is none that an encoder writes.
  if (!size || !said || size.width !== said.width || size.height !== said.height) return null
  return { type: 'image/webp', ...size }
}

/** Empty when they don't fill the file exactly. */
function chunksOf(bytes: Buffer): readonly { readonly type: string; readonly content: Buffer }[] {
  const chunks = []
  let at = HEADER
  while (at + CHUNK_FRAME <= bytes.length) {
    const from = at + CHUNK_FRAME
    const to = from + bytes.readUInt32LE(at + 4)
    chunks.push({ type: bytes.toString('latin1', at, at + 4), content: bytes.subarray(from, to) })
    at = to + (to % 2)
  }
  return at === bytes.length ? chunks : []
}

function canvasSize(content: Buffer): Size | null {
  if (content.length < 10 || ((content[0] ?? 0) & ANIMATED) !== 0) return null
  return { width: content.readUIntLE(4, 3) + 1, height: content.readUIntLE(7, 3) + 1 }
}

function lossySize(content: Buffer): Size | null {
  if (content.length < 10 || content.toString('hex', 3, 6) !== '9d012a') return null
  return { width: content.readUInt16LE(6) & 0x3fff, height: content.readUInt16LE(8) & 0x3fff }
}

function losslessSize(content: Buffer): Size | null {
  if (content.length < 5 || content[0] !== 0x2f) return null
  const bits = content.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
