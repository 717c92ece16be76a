import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { Fanout } from '../sync/fanout.ts'

/** Seconds of a commit: a tenth of a millisecond on a good disk, ten seconds when something is badly wrong. */
const COMMIT_SECONDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 10]

/** Seconds of what goes over a network or waits for somebody: from one millisecond to a minute. */
const ANSWER_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]

/** What a server counts of itself for whoever runs it: how much, how often and how long; never who, where or what. */
export type Figures = {
  readonly registry: Registry
  readonly commits: Histogram
  readonly commitsRefused: Counter
  readonly rows: Counter
  readonly turns: Histogram
  readonly polls: Histogram
  /** Notes whether the shared store answered, just now. */
  readonly storeAnswered: (answered: boolean) => void
  /** Since when it has not, on the process' clock, and whether it was asked in vain since; undefined where it never did. */
  readonly storeSilence: () => { readonly since: number; readonly inVain: boolean } | undefined
  readonly answers: Histogram<'status'>
  readonly closes: Counter<'reason'>
}

/** Figures that begin with this process; nothing listens to them until somebody asks. */
export function makeFigures(): Figures {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counter = (name: string, help: string) => new Counter({ name: `groundwork_${name}`, help, registers })
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name: `groundwork_${name}`, help, buckets, registers })
  new Counter({
    name: 'groundwork_deliveries_total',
    help: 'Edits brought to peers, once for each of them',
    registers,
    collect() {
      this.reset()
      this.inc(Fanout.deliveries)
    },
  })
  let silence: { since: number; inVain: boolean } | undefined
  return {
    registry,
    commits: histogram('commit_seconds', 'What a commit of rows took, refused ones too', COMMIT_SECONDS),
    commitsRefused: counter('commits_refused_total', 'Commits that the store refused or could not make'),
    rows: counter('rows_total', 'Rows made durable'),
    turns: histogram('turn_wait_seconds', "Wait for a board's turn over all servers", ANSWER_SECONDS),
    polls: histogram('poll_seconds', 'What it took the shared store to tell how far its rooms are', ANSWER_SECONDS),
    storeAnswered: (answered) => {
      if (answered) silence = { since: performance.now(), inVain: false }
      else if (silence) silence.inVain = true
    },
    storeSilence: () => silence,
    answers: new Histogram({
      name: 'groundwork_http_seconds',
      help: 'What an HTTP answer took, by its status; those of /healthz, /readyz and /metrics are left out',
      labelNames: ['status'],
      buckets: ANSWER_SECONDS,
      registers,
    }),
    closes: new Counter({
      name: 'groundwork_closes_total',
      help: 'Sockets that ended, by why: a reason of the server, went (said goodbye) or lost (did not)',
      labelNames: ['reason'],
      registers,
    }),
  }
}
