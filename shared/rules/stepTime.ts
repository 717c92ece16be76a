/** The time of the present step, as the stage's session holds it: the server's clock, in milliseconds since 1970. */
export type StepClock = {
  readonly stepSince: number | null
  readonly restingSince: number | null
  readonly rested: number
}

/** Milliseconds that the present step has had at `now`, without breaks and pauses; without what it had on earlier visits. */
export function timeInStep({ stepSince, restingSince, rested }: StepClock, now: number): number {
  return stepSince === null ? 0 : Math.max(0, (restingSince ?? now) - stepSince - rested)
}

export type Rests = { readonly break: object | null; readonly paused: object | null }

/** Whether input rests for everybody but facilitators. */
export function isResting(session: Rests): boolean {
  return session.break !== null || session.paused !== null
}
