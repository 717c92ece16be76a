import type { AgreedTerms } from './meaning.ts'

/** With fewer agreements than this nobody misses a kind. */
const AGREEMENTS_LEAST = 3

/** How many bridges and boundaries there are: what joins people, and what keeps something safe. */
export function mixOf(agreements: Iterable<Pick<AgreedTerms, 'kind' | 'nature'>>): Mix {
  const mix = { bridge: 0, boundary: 0, all: 0 }
  for (const { kind, nature } of agreements) {
    mix.all++
    if (kind === 'bridge') mix.bridge++
    else if (kind === 'boundary' || nature === 'boundary') mix.boundary++
  }
  return mix
}
export type Mix = { readonly bridge: number; readonly boundary: number; readonly all: number }

/** The kind that is not there yet, where the other one is; null while there is little to go by. */
export function missingKind({ bridge, boundary, all }: Mix): 'bridge' | 'boundary' | null {
  if (all < AGREEMENTS_LEAST || (bridge === 0) === (boundary === 0)) return null
  return bridge === 0 ? 'bridge' : 'boundary'
}
