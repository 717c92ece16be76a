import { IMAGE_BYTES_MAX, type imageTypes } from '../../../shared/limits.ts'
import { type Attempt, attempts, lightest, within } from './fit.ts'

/** The longer side of a picture as it is stored, in pixels. */
const SIDE_MAX = 2048
/** Larger files are no photos of a flip chart, and decoding them would fill a phone. */
const FILE_BYTES_MAX = 60 * 1024 * 1024

/** Why a file can't become a picture on the board. */
export type Unfit = 'svg' | 'tooLarge' | 'unreadable'

export type Picture = { readonly blob: Blob; readonly size: readonly [number, number] }

/**
 * The picture in a file, written anew: small enough for the server, and without what cameras note beside it (places,
 * names, times). Decoding and encoding leave the page free meanwhile.
 */
export async function reencode(file: Blob): Promise<Picture | Unfit> {
  if (file.type === 'image/svg+xml') return 'svg'
  if (file.size > FILE_BYTES_MAX) return 'tooLarge'
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap) return 'unreadable'
  try {
    const size = within([bitmap.width, bitmap.height], SIDE_MAX)
    const blob = await lightest(attempts(Math.max(...size)), IMAGE_BYTES_MAX, (attempt) => write(bitmap, attempt))
    return blob ? { blob, size } : 'tooLarge'
  } finally {
    bitmap.close()
  }
}

async function write(bitmap: ImageBitmap, { side, quality }: Attempt): Promise<Blob> {
  const [width, height] = within([bitmap.width, bitmap.height], side)
  const small = await createImageBitmap(bitmap, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' })
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d')
  pen?.drawImage(small, 0, 0)
  small.close()
  const webp = await toBlob(canvas, 'image/webp', quality)
  if (webp.type === 'image/webp') return webp
  // This browser writes no WebP and gave us PNG: as good, if light enough.
  if (webp.size <= IMAGE_BYTES_MAX) return webp
  if (pen) onPaper(pen, width, height)
  return toBlob(canvas, 'image/jpeg', quality)
}

/** JPEG knows no glass: what is clear would turn black. */
function onPaper(pen: CanvasRenderingContext2D, width: number, height: number): void {
  pen.globalCompositeOperation = 'destination-over'
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
}

function toBlob(canvas: HTMLCanvasElement, type: (typeof imageTypes)[number], quality: number): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be written.'))),
      type,
      quality,
    ),
  )
}
