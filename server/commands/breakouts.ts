import type { BreakoutCommand } from '../../shared/breakoutCommands.ts'
import type { CommandInput } from '../../shared/commands.ts'
import { BOARD_EXTENT } from '../../shared/limits.ts'
import { groupPlaces } from '../../shared/rules/groupPlaces.ts'
import { isResting } from '../../shared/rules/stepTime.ts'
import { clockFace, timeLeft } from '../../shared/rules/timer.ts'
import { boardDoc } from '../../shared/schema/board.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import { newId } from '../members/keys.ts'
import { Problem } from '../problem.ts'
import { groupsFor, moveToGroup } from './breakoutPeople.ts'
import { addBodies, addSections, checkRoom, type NewGroups } from './breakoutSections.ts'
import { setBreakoutTime } from './breakoutTime.ts'
import { lyingOn } from './cards.ts'
import { type Handler, ours } from './context.ts'
import { onStage } from './stage.ts'

type Start = CommandInput<'breakouts.start'>

/**
 * Puts people into groups, each with a new section where nothing lies. The sections' ids come from the breakouts' own, so
 * that starting it again, even after its end, makes nothing new.
 */
const startBreakouts: Handler<'breakouts.start'> = (input, context) =>
  context.rooms.lend([ours(context, 'stage'), ours(context, 'board')], async (room, board) => {
    const stage = stageDoc(room.doc)
    if (wasStarted(input.id, stage)) return
    checkTime(stage)
    checkQuestion(input, stage)
    const people = groupsFor(input, stage, context)
    checkRoom(people.length, stage)
    const groups = people.map((members, at) => ({ section: sectionId(input.id, at), members: [...members] }))
    const places = groupPlaces(
      groups.length,
      { sections: [...stage.sections.all().values()], lying: lyingOn(board.doc) },
      BOARD_EXTENT,
    )
    const question = input.question ?? stage.prompts.get(input.promptId ?? '')?.text
    board.write(() => addBodies(groups, question, boardDoc(board.doc)))
    await board.committed()
    room.write(() => {
      addSections(groups, places, stage)
      begin(input, groups, stage, Date.now())
    })
    await room.committed()
  })

/** What was written in the groups is on the board, and their question stays with everybody: that is what they come back to. */
const endBreakouts: Handler<'breakouts.end'> = ({ id }, context) =>
  onStage(context, ({ session, prompts }) => {
    const { breakouts, prompt, step } = session.get()
    if (breakouts?.id !== id) return
    const { before } = breakouts
    // Unless the session went on to something else meanwhile.
    const waits = prompt === null && before !== null && prompts.get(before)?.step === step
    session.patch({ breakouts: null, ...(waits ? { prompt: before } : {}) })
  })

export const breakoutHandlers: { readonly [T in BreakoutCommand]: Handler<T> } = {
  'breakouts.start': startBreakouts,
  'breakouts.move': moveToGroup,
  'breakouts.time': setBreakoutTime,
  'breakouts.end': endBreakouts,
}

function sectionId(id: string, at: number): string {
  return `${id}-${at + 1}`
}

function wasStarted(id: string, { session, sections, removedSections }: StageDoc): boolean {
  const first = sectionId(id, 0)
  return session.get().breakouts?.id === id || Boolean(sections.get(first) ?? removedSections.get(first))
}

function checkTime({ session }: StageDoc): void {
  const { breakouts, ...now } = session.get()
  if (breakouts) {
    const left = clockFace(timeLeft(breakouts, Date.now()))
    throw new Problem(
      409,
      'breakouts-on',
      `People are in groups already, with ${left} left. Bring everybody back, then start anew.`,
    )
  }
  if (isResting(now)) throw new Problem(409, 'board-rests', 'The session rests now. Go on first, then make the groups.')
}

function checkQuestion({ promptId }: Start, { prompts }: StageDoc): void {
  if (promptId === undefined) return
  const prompt = prompts.get(promptId)
  if (!prompt) throw new Problem(404, 'prompt-unknown', 'Nobody has seen this prompt yet. Reveal it, then use it here.')
  if (prompt.mode === 'private')
    throw new Problem(
      409,
      'private-promised',
      'People were told that they answer this one in private. Give the groups another question.',
    )
}

/** One thing leads from now on: what else took the screens, and the clock for all, gives way. */
function begin(
  input: Start,
  groups: NewGroups,
  { session, prompts, steps, timer, votes }: StageDoc,
  now: number,
): void {
  const { prompt: before, step, vote } = session.get()
  const ownWords = input.question === undefined ? null : newId()
  const prompt = ownWords ?? input.promptId ?? null
  if (ownWords !== null)
    prompts.put(ownWords, {
      ...{ text: input.question, mode: 'open', minutes: input.minutes, anonymous: false, step },
      ...{ section: (step === null ? null : steps.get(step)?.section) ?? null, shown: 0, ready: 0, revealedAt: now },
    })
  const seconds = input.minutes * 60
  timer.patch({ seconds: 0, endsAt: null, pausedWith: null })
  session.patch({
    // What was revealed cannot be taken back by going back a step.
    ...{ prompt, spotlight: null, leader: null, before: null },
    vote: vote !== null && votes.get(vote)?.state === 'open' ? vote : null,
    breakouts: {
      ...{ id: input.id, groups, seconds, endsAt: now + seconds * 1000, pausedWith: null, prompt },
      before: prompt === null ? before : null,
    },
  })
}
