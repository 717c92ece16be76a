import type { Logger } from 'pino'
import type { Bus } from '../bus/bus.ts'
import type { ReadyCounts } from '../commands/readyCounts.ts'
import type { Figures } from '../figures/figures.ts'
import type { Webhooks } from '../hooks/hooks.ts'
import type { Use } from '../keeping/use.ts'
import type { NamelessSignals } from '../signals/nameless.ts'
import type { Store } from '../store/store.ts'
import type { Attendance } from '../sync/attendance.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { Turns } from '../sync/turns.ts'
import type { Limits } from './limits.ts'

/** What routes may reach. */
export type Means = {
  readonly store: Store
  readonly rooms: Rooms
  readonly attendance: Attendance
  readonly log: Logger
  readonly bus: Bus
  readonly limits: Limits
  readonly figures: Figures
  readonly turns: Turns
  readonly readyCounts: ReadyCounts
  readonly nameless: NamelessSignals
  /** Notes which boards are used. */
  readonly use: Use
  /** How long boards that nobody opens are kept, in days; 0: for ever. */
  readonly retentionDays: number
  readonly hooks: Webhooks
  readonly publicUrl: string | undefined
  /** False while the server starts or drains. */
  readonly isReady: () => boolean
  /** True when machines other than this one can reach us. */
  readonly isOnNetwork: () => boolean
}
