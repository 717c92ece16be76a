import type { Contestant } from '../contestants.ts'
import type { Running } from '../running.ts'

/** One figure of a load, as it stands in the table. */
export type Row = {
  readonly figure: string
  readonly name: string
  readonly unit: string
  readonly digits: number
  /** What ours has to reach; the best of the others, when it is not a number. */
  readonly target?: number | 'best'
  readonly isBetter?: 'higher'
}

export type Figures = Readonly<Record<string, number>>

export type Measured = {
  readonly contestant: Contestant
  /** Fresh, and used for nothing before. */
  readonly running: Running
  /** How long what is measured goes on. */
  readonly seconds: number
}

/** One thing that happens to a server, and the figures that come of it; `lost` is one that must be 0. */
export type Load = {
  readonly name: string
  readonly rows: readonly Row[]
  /** Whoever keeps no boards cannot take part. */
  readonly needsBoards?: true
  readonly measure: (measured: Measured) => Promise<Figures>
}

/** Code that just started is slow; a workshop lasts longer than that. */
export const WARM_UP_SECONDS = 2
