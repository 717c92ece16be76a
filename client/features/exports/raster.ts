import type { Picture } from './picture.ts'

/** No browser draws more: longer sides and larger areas come out empty. */
const SIDE_MAX = 16_000
const AREA_MAX = 120_000_000

/** How many image pixels a board pixel gets: two where it fits, for sharp words. */
export function rasterScale({ width, height }: Pick<Picture, 'width' | 'height'>, wanted = 2): number {
  return Math.min(wanted, SIDE_MAX / Math.max(width, height), Math.sqrt(AREA_MAX / (width * height)))
}

/** A picture as a PNG file. Rejects when the browser can't draw it. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const scale = rasterScale(picture)
  const address = URL.createObjectURL(new Blob([picture.svg], { type: 'image/svg+xml' }))
  try {
    const drawn = new Image()
    drawn.src = address
    await drawn.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (file) => (file ? resolve(file) : reject(new Error('The picture could not be drawn.'))),
        'image/png',
      ),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}
