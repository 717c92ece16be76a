import type { CommandInput } from '../../shared/commands.ts'
import type { GuideCommand } from '../../shared/guideCommands.ts'
import { ANONYMOUS_MIN, TIMER_SECONDS_MIN } from '../../shared/limits.ts'
import { readerAfter, type Stop, stopAfter, stopBefore, stopInNextStep, stopsOf } from '../../shared/rules/guide.ts'
import { inOrder } from '../../shared/rules/order.ts'
import { isResting } from '../../shared/rules/stepTime.ts'
import { deckDoc } from '../../shared/schema/deck.ts'
import type { Guide } from '../../shared/schema/guide.ts'
import { privateDoc } from '../../shared/schema/private.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import { peopleHere, surelyHere } from '../sync/peopleHere.ts'
import { type Context, type Handler, ours } from './context.ts'
import { revealCards } from './drafts.ts'
import { lendPrivate } from './privateRooms.ts'
import { revealPrompt } from './prompt.ts'
import { endBreak, pauseSession } from './rests.ts'
import { sidesWait } from './sides.ts'
import { onStage } from './stage.ts'
import { goToStep } from './steps.ts'
import { addTime, startTimer, stopTimer } from './timer.ts'

/** Whoever has the deck open hears nothing more of it: who leads together reads ahead together. */
const startGuide: Handler<'guide.start'> = async (_input, context) => {
  await onStage(context, (stage) => {
    if (stage.session.get().guide !== null) return
    const order = readers(stage)
    const guide: Guide = { order: [...order], turn: null, isOver: false }
    stage.session.patch({ guide, leader: null })
  })
  for (const room of context.rooms.ofBoard(context.board.id))
    if (room.kind === 'deck') for (const peer of room.peers) peer.close('forbidden', 'the session leads itself now')
}

const endGuide: Handler<'guide.end'> = (_input, context) =>
  onStage(context, ({ session }) => {
    if (session.get().guide !== null) session.patch({ guide: null })
  })

type Way = (stops: readonly Stop[], here: Stop) => Stop | null

/** Goes to another stop, unless somebody else was there before. `isOn`: it leads on, so its end is the session's. */
function move(way: Way, isOn: boolean): (from: Stop, context: Context) => Promise<void> {
  return async (from, context) => {
    const { now, guide, to, isThere } = await look(way, from, isOn, context)
    if (isThere) return
    if (to === null && !isOn)
      throw new Problem(409, 'first-question', 'This is the first question. There is nothing before it.')
    if (to?.prompt) await showPrompt(to.prompt, now.prompt, isOn, context)
    else if (to?.step) await goToStep({ step: to.step }, context)
    await onStage(context, (stage) => {
      const order = readers(stage, guide.order)
      const turn = isOn && to !== null ? readerAfter(order, guide.turn, here(context)) : guide.turn
      stage.session.patch({ guide: { order: [...order], turn, isOver: to === null }, ...(to ? {} : { prompt: null }) })
    })
    if (to === null) await stopTimer({}, context)
  }
}

type Looked = { readonly now: Stop; readonly guide: Guide; readonly to: Stop | null; readonly isThere: boolean }

/** Where the room is, where it would go, and whether it went there already. Throws when it is somewhere else. */
function look(way: Way, from: Stop, isOn: boolean, context: Context): Promise<Looked> {
  return context.rooms.lend([ours(context, 'deck'), ours(context, 'stage')], async (deck, room) => {
    const stage = stageDoc(room.doc)
    const guide = guideOf(stage)
    const { step, prompt } = stage.session.get()
    if (isResting(stage.session.get()))
      throw new Problem(409, 'resting', 'Everything rests now. Go on with the session first.')
    const stops = stopsOf(
      inOrder(stage.steps.all()).map(([id]) => id),
      inOrder(deckDoc(deck.doc).prompts.all()).flatMap(([id, one]) =>
        one.text.trim() === '' ? [] : [{ id, step: one.step }],
      ),
    )
    const now = { step, prompt }
    const to = guide.isOver && !isOn ? (stops.at(-1) ?? null) : way(stops, from)
    const isAsSeen = from.prompt === prompt && from.step === step
    const isThere = isOn && (guide.isOver || to === null) ? guide.isOver : !isAsSeen && to !== null && isSame(to, now)
    if (!isAsSeen && !isThere) throw movedOn(stage)
    return { now, guide, to, isThere }
  })
}

function isSame(to: Stop, now: Stop): boolean {
  return to.prompt === now.prompt && (to.prompt !== null || to.step === now.step)
}

/** The question, and its minutes: nobody leads, so nobody has to think of a timer. */
async function showPrompt(promptId: string, from: string | null, isOn: boolean, context: Context): Promise<void> {
  const [isNew, prompt] = await context.rooms.lend(
    [ours(context, 'deck'), ours(context, 'stage')],
    async (deck, stage) =>
      [stageDoc(stage.doc).prompts.get(promptId) === undefined, deckDoc(deck.doc).prompts.get(promptId)] as const,
  )
  // Where it can't be promised it is not asked for: people read who will see what they write.
  const isTooOpen =
    isNew && prompt?.anonymous === true && surelyHere(context.rooms, context.board.id).size < ANONYMOUS_MIN
  await revealPrompt({ promptId, from, ...(isTooOpen ? { anonymous: false } : {}) }, context)
  const seconds = Math.round((prompt?.minutes ?? 0) * 60)
  if (isOn && seconds >= TIMER_SECONDS_MIN) await startTimer({ seconds }, context)
  else await stopTimer({}, context)
}

const showCards: Handler<'guide.show'> = async ({ promptId }, context) => {
  const [prompt, left] = await context.rooms.lend([ours(context, 'stage')], async ({ doc }) => {
    const stage = stageDoc(doc)
    guideOf(stage)
    return [stage.prompts.get(promptId), stillWriting(promptId, stage, here(context))] as const
  })
  // Nobody decides here that it is time: what comes late comes by its writer's own "done", and never before.
  if (prompt && prompt.shown > 0) return revealCards({ promptId }, context, true)
  if (left > 0 || (prompt?.anonymous && (await isSomebodyWriting(promptId, context))))
    throw new Problem(
      409,
      'still-writing',
      `${left < 2 ? 'One of you is' : `${left} of you are`} not done yet. The cards come when everybody here is.`,
    )
  // Had enough of them answered, their cards would have opened by themselves.
  if (prompt?.mutual) throw sidesWait(prompt.mutual)
  await revealCards({ promptId }, context)
}

/** How many of those who are here have not said that they are done; of an anonymous question by the number everybody knows. */
function stillWriting(promptId: string, { prompts, members }: StageDoc, present: ReadonlySet<string>): number {
  const prompt = prompts.get(promptId)
  if (!prompt) return 0
  if (prompt.anonymous) return Math.max(0, present.size - prompt.ready)
  return [...present].filter((id) => members.get(id)?.ready !== promptId).length
}

/** The number everybody knows holds those who went, too, and those for whom others speak. */
function isSomebodyWriting(promptId: string, context: Context): Promise<boolean> {
  return lendPrivate(context.rooms, context.board.id, [...here(context)], async (...privates) =>
    privates.some(({ doc }) => privateDoc(doc).ready.get(promptId)?.ready !== true),
  )
}

/** Of two who hand it on at once the second does nothing: it is somebody else's by then. */
const handOn: Handler<'guide.turn'> = ({ from }, context) =>
  onStage(context, (stage) => {
    const guide = guideOf(stage)
    if (guide.turn !== null && guide.turn !== from) return
    const order = readers(stage, guide.order)
    stage.session.patch({ guide: { ...guide, order: [...order], turn: readerAfter(order, guide.turn, here(context)) } })
  })

const pause: Handler<'guide.pause'> = async ({ paused }, context) => {
  await whileGuided(context)
  await pauseSession({ paused }, context)
  if (!paused) await endBreak({}, context)
}

const time: Handler<'guide.time'> = async (input: CommandInput<'timer.add'>, context) => {
  await whileGuided(context)
  await addTime(input, context)
}

/** Who reads, in the order in which they came: those who did before first. */
function readers({ members }: StageDoc, before: readonly string[] = []): readonly string[] {
  const all = [...members.all()]
    .filter(([, { role, leftAt, by }]) => role !== 'viewer' && leftAt === null && by === null)
    .sort(([, a], [, b]) => a.joinedAt - b.joinedAt)
    .map(([id]) => id)
  return [...before.filter((id) => all.includes(id)), ...all.filter((id) => !before.includes(id))]
}

function here({ rooms, board }: Context): ReadonlySet<string> {
  return peopleHere(rooms, board.id)
}

function whileGuided(context: Context): Promise<void> {
  return context.rooms.lend([ours(context, 'stage')], async ({ doc }) => void guideOf(stageDoc(doc)))
}

function guideOf({ session }: StageDoc): Guide {
  const { guide } = session.get()
  if (guide === null)
    throw new Problem(409, 'not-guided', 'A facilitator leads this session now. Ask them to go on, or to hand back.')
  return guide
}

function movedOn({ session, prompts }: StageDoc): Problem {
  const { prompt } = session.get()
  const text = prompt === null ? undefined : prompts.get(prompt)?.text
  const where =
    text === undefined ? 'The session is somewhere else now' : `Everybody sees another question now: “${text}”`
  return new Problem(409, 'moved-on', `${where}. Somebody was faster. Look where you are, then go on from there.`)
}

export const guideHandlers: { readonly [T in GuideCommand]: Handler<T> } = {
  'guide.start': startGuide,
  'guide.end': endGuide,
  'guide.next': move(stopAfter, true),
  'guide.back': move(stopBefore, false),
  'guide.skip': move(stopInNextStep, true),
  'guide.show': showCards,
  'guide.turn': handOn,
  'guide.pause': pause,
  'guide.time': time,
}
