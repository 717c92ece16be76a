type Size = readonly [width: number, height: number]

/** A size with the same proportions whose longer side is at most `longest`; never larger than it was. */
export function within([width, height]: Size, longest: number): [number, number] {
  const scale = Math.min(1, longest / Math.max(width, height, 1))
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}

/** How a picture is tried to be written, the best first: its longer side in pixels, and the quality from 0 to 1. */
export type Attempt = { readonly side: number; readonly quality: number }

const QUALITIES = [0.9, 0.8, 0.68, 0.55] as const
/** Smaller, a photo of a flip chart can't be read any more; but a small picture is better than none. */
const SIDES = [1, 0.75, 0.5, 0.33] as const

/** Quality goes down first, then size: words stay readable longer that way. */
export function attempts(longest: number): readonly Attempt[] {
  return SIDES.flatMap((part) => QUALITIES.map((quality) => ({ side: Math.round(longest * part), quality })))
}

/** The first attempt that is light enough; null when none is. */
export async function lightest(
  tries: readonly Attempt[],
  bytesMax: number,
  write: (attempt: Attempt) => Promise<Blob>,
): Promise<Blob | null> {
  for (const attempt of tries) {
    const written = await write(attempt)
    if (written.size <= bytesMax) return written
  }
  return null
}
