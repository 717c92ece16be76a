import { useMemo } from 'react'
import { agenda } from '../../../shared/rules/agenda.ts'
import { boundaryIn } from '../../../shared/rules/coach/boundary.ts'
import type { RoomFacts } from '../../../shared/rules/coach/facts.ts'
import { raisedHands } from '../../../shared/rules/hands.ts'
import { isResting, timeInStep } from '../../../shared/rules/stepTime.ts'
import type { RevealedPrompt, Seat } from '../../../shared/schema/stage.ts'
import { useBoard, useMe, useStage } from '../../sync/BoardSession.tsx'
import { usePeopleHere } from '../../sync/usePresence.ts'
import { useAll, useRecord, useSheet } from '../../sync/useRecord.ts'
import { useServerNow } from '../../sync/useServerNow.ts'
import { begunByLeader, voicesOf } from './voices.ts'
import { useAway, useRoundsSeen, useSilence } from './watching.ts'

/** Often enough that nobody notices the delay, seldom enough to cost nothing. */
const LOOK_EVERY_MS = 2_000
const MINUTE = 60_000

/** What the coach goes by: nothing but what this Console shows or could show anyway. `toCome`: planned minutes of each. */
export function useRoomFacts(toCome: readonly number[]): RoomFacts {
  const now = useServerNow(LOOK_EVERY_MS)
  const stage = useStage()
  const me = useMe()
  const session = useSheet(stage.session)
  const [steps, prompts, seats] = [useAll(stage.steps), useAll(stage.prompts), useAll(stage.members)]
  const notes = useAll(useBoard().notes)
  const vote = useRecord(stage.votes, session.vote ?? '')
  const step = session.step === null ? undefined : steps.get(session.step)
  const kind = useRecord(stage.sections, step?.section ?? '')?.kind ?? null
  const question = session.prompt === null ? undefined : prompts.get(session.prompt)
  const here = usePeopleHere()
  const rounds = useRoundsSeen(session.round)
  const lastWroteAt = useSilence()
  const awaySince = useAway(here, seats, now)

  const boundary = useMemo(
    () => boundaryIn(textsOf([...prompts.values(), ...notes.values()]), session.language),
    [prompts, notes, session.language],
  )
  const voices = useMemo(
    () => voicesOf(notes, { step: session.step, section: step?.section ?? null, prompts, me: me.id }),
    [notes, session.step, step?.section, prompts, me.id],
  )
  const writersHere = here.filter(({ role }) => role !== 'viewer')
  const planned = agenda(steps, session, now).steps.find(({ id }) => id === session.step)

  return {
    now,
    isResting: isResting(session),
    step:
      session.step === null || !step
        ? null
        : {
            id: session.step,
            kind,
            left: planned && planned.planned > 0 ? planned.planned - planned.actual : null,
            toCome: toCome.map((minutes) => minutes * MINUTE),
          },
    question:
      session.prompt === null || !question
        ? null
        : {
            id: session.prompt,
            mode: question.mode,
            isAnonymous: question.anonymous,
            // Breaks and pauses count for no question.
            shownFor: Math.min(now - question.revealedAt, session.step ? timeInStep(session, now) : Infinity),
            planned: question.minutes * MINUTE,
            isRevealed: question.shown > 0,
            ...doneOf(question, session.prompt, writersHere, seats),
          },
    writers: writersHere.length,
    silentFor: now - lastWroteAt(),
    hand: firstHand(seats, now),
    vote: vote?.state === 'open' ? { openFor: now - vote.openedAt } : null,
    awayFor: awaySince.map((since) => now - since),
    begunByLeader: begunByLeader(notes, prompts, seats, rounds),
    voices,
    boundary,
  }
}

type Asked = Pick<RevealedPrompt, 'anonymous' | 'mode' | 'ready'>

/** Who is done is told by name where people write in private with theirs, else as the number that everybody is told. */
function doneOf(
  { anonymous, mode, ready }: Asked,
  promptId: string,
  here: readonly { readonly id: string }[],
  seats: ReadonlyMap<string, Seat>,
) {
  if (anonymous || mode !== 'private') return { done: ready, asked: Math.max(ready, here.length) }
  const present = new Set(here.map(({ id }) => id))
  const asked = [...seats].filter(
    ([id, { role, by, leftAt, ready: with_ }]) =>
      role !== 'viewer' && by === null && leftAt === null && (present.has(id) || with_ === promptId),
  )
  return { done: asked.filter(([, seat]) => seat.ready === promptId).length, asked: asked.length }
}

function firstHand(seats: ReadonlyMap<string, Seat>, now: number): RoomFacts['hand'] {
  const up = new Map([...seats].filter(([, { leftAt }]) => leftAt === null))
  const seat = up.get(raisedHands(up)[0] ?? '')
  return seat?.handAt ? { name: seat.name, waitedFor: now - seat.handAt } : null
}

function* textsOf(all: readonly { readonly text: string; readonly deletedAt?: number | null }[]) {
  for (const { text, deletedAt } of all) if ((deletedAt ?? null) === null) yield text
}
