import { quantile } from '../cost.ts'
import type { Taken } from './measure.ts'

/** The middle of all rounds, figure by figure; what was lost in any of them stays. */
export function middle(rounds: readonly Taken[]): Taken {
  const of = (figure: (one: Taken) => number | undefined) =>
    quantile(
      rounds.map((one) => figure(one) ?? Number.NaN),
      0.5,
    )
  const [first] = rounds
  if (!first) throw new Error('Nothing was measured.')
  return {
    layout: first.layout,
    busy: first.busy.map((_, at) => of(({ busy }) => busy[at])),
    idle: first.idle.map((_, at) => of(({ idle }) => idle[at])),
    postgres: of(({ postgres }) => postgres),
    redis: of(({ redis }) => redis),
    crowd: of(({ crowd }) => crowd),
    each: first.each.map((_, at) => of(({ each }) => each[at])),
    carries: of(({ carries }) => carries),
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
    lost: Math.max(...rounds.map(({ lost }) => lost)),
  }
}

const head = [
  'load',
  'layout',
  'CPU of each node',
  'at rest',
  'Postgres',
  'Redis',
  'CPU s per 1,000 deliveries',
  'p50 ms',
  'p99 ms',
  'boards carried',
  'factor',
]

/** All loads as a table in Markdown, and what it does and does not show. */
export function report(results: Readonly<Record<string, readonly Taken[]>>): string {
  const lines = Object.entries(results).flatMap(([load, all]) => all.map((one) => [load, ...cells(one, all[0])]))
  const under = head.map((_, at) => (at < 2 ? '---' : '---:'))
  const rows = [head, under, ...lines].map((cells) => `| ${cells.join(' | ')} |`)
  return [...rows, '', MEANING].join('\n')
}

function cells(one: Taken, beside: Taken | undefined): readonly string[] {
  const factor = beside ? one.carries / beside.carries : Number.NaN
  return [
    one.layout,
    one.busy.map(percent).join(' + '),
    one.idle.map(percent).join(' + '),
    percent(one.postgres),
    percent(one.redis),
    one.each.map((seconds) => seconds.toFixed(4)).join(' + '),
    one.p50.toFixed(1),
    one.p99.toFixed(1),
    one.carries.toFixed(one.carries < 100 ? 1 : 0),
    `× ${factor.toFixed(2)}`,
  ]
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

const MEANING = `Shares are of a core. "Boards carried": how many like these fit until the busiest node has one core full, by the CPU that a
delivery took. All nodes, Postgres, Redis and the people share this machine's cores. So it shows what each node has to do,
which is the same wherever it runs; it does not show two nodes at full load beside each other, nor a network between them.
Two nodes apart share nothing but the machine: what they lack to twice of one is what the machine takes.
p50 and p99 are those of everything together on one machine: where they are seconds, it was too busy to say anything, and
edits that wait go together and seem cheap.`
