import { IMAGE_SIDE_MAX, type imageTypes } from '../../shared/limits.ts'
import { Problem } from '../problem.ts'
import { isJpeg, readJpeg } from './jpeg.ts'
import { isPng, readPng } from './png.ts'
import { isWebp, readWebp } from './webp.ts'

/** What the bytes of a picture say about it, whatever a header claims. */
export type Picture = {
  readonly type: (typeof imageTypes)[number]
  readonly width: number
  readonly height: number
}

const readers: readonly (readonly [is: (bytes: Buffer) => boolean, read: (bytes: Buffer) => Picture | null])[] = [
  [isPng, readPng],
  [isJpeg, readJpeg],
  [isWebp, readWebp],
]

/** The kind of picture these bytes begin as, and the size it will be when decoded. Throws a Problem when nobody should decode it. */
export function readPicture(bytes: Buffer): Picture {
  const reader = readers.find(([is]) => is(bytes))
  if (!reader) throw wrongKind
  const picture = reader[1](bytes)
  if (!picture)
    throw new Problem(
      400,
      'picture-broken',
      'This picture is incomplete, damaged or moving. Save it anew and try again.',
    )
  const { width, height } = picture
  if (Math.min(width, height) < 1 || Math.max(width, height) > IMAGE_SIDE_MAX)
    throw new Problem(
      413,
      'picture-too-large',
      `A picture has at most ${IMAGE_SIDE_MAX} pixels a side. Make it smaller.`,
    )
  return picture
}

export const wrongKind = new Problem(
  415,
  'picture-kind',
  'Only PNG, JPEG and WebP pictures can be added. Save it as one of these and try again.',
)
