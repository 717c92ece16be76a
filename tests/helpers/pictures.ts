import { crc32, deflateSync } from 'node:zlib'

type Sides = readonly [width: number, height: number]

/** A white picture, whole and right. */
export function png([width, height]: Sides = [4, 3], extra: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // One bit a pixel, grey.
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height, 0))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

/** The markers of a JPEG around bytes that mean nothing. */
export function jpeg([width, height]: Sides = [4, 3], scans = 1): Buffer {
  const frame = Buffer.from('ffc0000b08000000000101110000', 'hex').subarray(0, 13)
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  const scan = Buffer.from('ffda000801010000003f0012ff0034ffd056', 'hex')
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    frame,
    ...Array.from({ length: scans }, () => scan),
    Buffer.from('ffd9', 'hex'),
  ])
}

/** One lossless image; with `canvas`, under a header of its own that says that size. */
export function webp([width, height]: Sides = [4, 3], canvas?: Sides, flags = 0): Buffer {
  const image = Buffer.alloc(8)
  image[0] = 0x2f
  image.writeUInt32LE((width - 1) | ((height - 1) << 14), 1)
  const chunks = [riff('VP8L', image)]
  if (canvas) {
    const header = Buffer.alloc(10)
    header[0] = flags
    header.writeUIntLE(canvas[0] - 1, 4, 3)
    header.writeUIntLE(canvas[1] - 1, 7, 3)
    chunks.unshift(riff('VP8X', header))
  }
  return riff('RIFF', Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]))
}

function riff(type: string, content: Buffer): Buffer {
  const frame = Buffer.alloc(8)
  frame.write(type, 0, 'latin1')
  frame.writeUInt32LE(content.length, 4)
  return Buffer.concat([frame, content])
}
