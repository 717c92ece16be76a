import { type Choices, FIST_MAX, type Terms } from './ballot.ts'

/** Dots or people for each option, by its id. `leading`: those with the most, in the options' order; several are a tie, none: nobody chose. */
type OptionsTally = {
  readonly kind: 'dots' | 'pick'
  readonly counts: Readonly<Record<string, number>>
  readonly leading: readonly string[]
}

/** People for each number of fingers, 0 to 5. `median` is null when nobody voted. */
type FistTally = { readonly kind: 'fist'; readonly counts: readonly number[]; readonly median: number | null }

/** People for each tenth of the scale (0–9, 10–19, … 90–100). `median` and `quartiles` are places on it, 0 to 100; null when nobody voted. */
type ScaleTally = {
  readonly kind: 'scale'
  readonly counts: readonly number[]
  readonly median: number | null
  readonly quartiles: readonly [lower: number, upper: number] | null
}

/** What a closed vote tells: how many, never who. */
export type Tally = OptionsTally | FistTally | ScaleTally

const TENTHS = 10

/** Counts the ballots of a vote. Their order changes nothing. They must be ballots of this vote (`ballotObjection`). */
export function tally(terms: Terms, ballots: readonly Choices[]): Tally {
  switch (terms.kind) {
    case 'dots':
      return ofOptions(terms, ballots.flatMap(dotsOf))
    case 'pick':
      return ofOptions(
        terms,
        ballots.map((id) => [String(id), 1]),
      )
    case 'fist': {
      const fingers = sorted(ballots)
      return { kind: 'fist', counts: countsOf(fingers, FIST_MAX + 1), median: quantile(fingers, 0.5) }
    }
    case 'scale': {
      const places = sorted(ballots)
      const tenths = places.map((place) => Math.min(TENTHS - 1, Math.floor(place / TENTHS)))
      return {
        kind: 'scale',
        counts: countsOf(tenths, TENTHS),
        median: quantile(places, 0.5),
        quartiles: quartiles(places),
      }
    }
  }
}

function dotsOf(choices: Choices): readonly [id: string, dots: number][] {
  return typeof choices === 'object' ? Object.entries(choices) : []
}

function ofOptions({ kind, options }: Terms, given: readonly (readonly [id: string, count: number])[]): Tally {
  const counts = new Map(options.map(({ id }) => [id, 0]))
  for (const [id, count] of given) counts.set(id, (counts.get(id) ?? 0) + count)
  const most = Math.max(...counts.values())
  const leading = most > 0 ? [...counts].filter(([, count]) => count === most).map(([id]) => id) : []
  return { kind: kind === 'pick' ? 'pick' : 'dots', counts: Object.fromEntries(counts), leading }
}

function sorted(ballots: readonly Choices[]): readonly number[] {
  return ballots.map(Number).sort((a, b) => a - b)
}

function countsOf(values: readonly number[], length: number): readonly number[] {
  return Array.from({ length }, (_, at) => values.filter((value) => value === at).length)
}

function quartiles(values: readonly number[]): readonly [number, number] | null {
  const [lower, upper] = [quantile(values, 0.25), quantile(values, 0.75)]
  return lower === null || upper === null ? null : [lower, upper]
}

/** What this share of the sorted values lies below, in proportion where it falls between two of them; null for no values. */
function quantile(values: readonly number[], share: number): number | null {
  const place = (values.length - 1) * share
  const [below, above] = [values[Math.floor(place)], values[Math.ceil(place)]]
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (place - Math.floor(place))
}
