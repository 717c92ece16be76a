/** What the room looks like from the Console. Times are in milliseconds; `now` is the server's clock, since 1970. */
export type RoomFacts = {
  readonly now: number
  /** A break or a pause is on: nobody is waited for. */
  readonly isResting: boolean
  readonly step: StepFacts | null
  readonly question: QuestionFacts | null
  /** People who may write and are here, facilitators among them. */
  readonly writers: number
  /** Since somebody last wrote on the board. */
  readonly silentFor: number
  /** Whose hand has been up for longest. */
  readonly hand: { readonly name: string; readonly waitedFor: number } | null
  readonly vote: { readonly openFor: number } | null
  /** For how long each of those who are away has been. */
  readonly awayFor: readonly number[]
  /** Whether a facilitator was the first to speak or write on each of the last questions, newest last. */
  readonly begunByLeader: readonly boolean[]
  /** Signed notes of this step: all, those of whoever wrote most, and whether that is me. */
  readonly voices: { readonly notes: number; readonly most: number; readonly isMine: boolean }
  /** `unknown`: in a language that we can't tell it in. */
  readonly boundary: 'named' | 'none' | 'unknown'
}

type StepFacts = {
  readonly id: string
  /** The kind of its section; null without one. */
  readonly kind: string | null
  /** What its plan leaves, negative when it is over; null without a plan. */
  readonly left: number | null
  /** The planned time of each question that is still to come in it. */
  readonly toCome: readonly number[]
}

type QuestionFacts = {
  readonly id: string
  readonly mode: 'open' | 'private' | 'round' | 'silent' | 'discuss'
  readonly isAnonymous: boolean
  readonly shownFor: number
  /** 0 without a plan. */
  readonly planned: number
  /** Whether private cards of it are on the board. */
  readonly isRevealed: boolean
  /** How many said that they are done, as everybody is told. */
  readonly done: number
  /** Among how many. */
  readonly asked: number
}

/** What fills a hint's sentence. */
export type HintValues = Readonly<Record<string, string | number>>

/**
 * A rule of the coach: what its hint says, or null where it has nothing to say. While its hint `isShown`, it lets go later
 * than it took hold, so that nothing flickers at the edge.
 */
export type CoachRule = (facts: RoomFacts, isShown: boolean) => HintValues | null

export const MINUTE = 60_000

/** Whole minutes, as people say them: never none. */
export function minutesIn(milliseconds: number): number {
  return Math.max(1, Math.floor(milliseconds / MINUTE))
}
