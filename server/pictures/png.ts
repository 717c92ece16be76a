import type { Picture } from './picture.ts'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

/** Length and type before a chunk's content, checksum after it. */
const CHUNK_FRAME = 12

export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)
}

/** Null unless it is one still image from its first byte to its last. */
export function readPng(bytes: Buffer): Picture | null {
  const types: string[] = []
  let at = SIGNATURE.length
  while (at + CHUNK_FRAME <= bytes.length && types.at(-1) !== 'IEND') {
    types.push(bytes.toString('latin1', at + 4, at + 8))
    at += CHUNK_FRAME + bytes.readUInt32BE(at)
  }
  const isWhole = at === bytes.length && types[0] === 'IHDR' && types.includes('IDAT') && types.at(-1) === 'IEND'
  if (!isWhole || types.includes('acTL') || types.lastIndexOf('IHDR') !== 0) return null
  const header = SIGNATURE.length + 8
  return { type: 'image/png', width: bytes.readUInt32BE(header), height: bytes.readUInt32BE(header + 4) }
}
