import { createHash } from 'node:crypto'
import type { Kit } from '../../shared/kits/kit.ts'
import { tending } from '../../shared/kits/tending.ts'
import { inOrder } from '../../shared/rules/order.ts'
import { ordersFor } from '../../shared/rules/orderBetween.ts'
import { allianceDoc } from '../../shared/schema/alliance.ts'
import { deckDoc } from '../../shared/schema/deck.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import { encodeBase32 } from '../members/keys.ts'
import { Problem } from '../problem.ts'
import type { Room } from '../sync/room.ts'
import { type Context, type Handler, ours } from './context.ts'
import { planHandlers } from './plan.ts'
import { revealPrompt } from './prompt.ts'
import { onStage } from './stage.ts'
import { goToStep } from './steps.ts'
import { startTimer } from './timer.ts'

/** A quarter of an hour: five minutes for what happened, five for what was needed, five for one repair. */
const MINUTES_EACH = 5
const chapters = ['bump', 'needs', 'agreements'] as const

const TITLE = 'Tending'

/**
 * Sets a quarter of an hour up for a signal: a step of its own, three questions of the kit for it, the first one shown, and
 * the timer. Ids come from the signal's: two who start it at once start one, and begun again it goes on where it is.
 */
export const startTending: Handler<'tending.start'> = async ({ signal }, context) => {
  const step = `tending-${shortName(signal)}`
  const isThere = await context.rooms.lend([ours(context, 'stage'), ours(context, 'deck')], async (room, deck) => {
    const stage = stageDoc(room.doc)
    checkMayLead(stage, context)
    if (!allianceDoc(room.doc).signals.get(signal))
      throw new Problem(404, 'signal-unknown', 'This signal is not there any more. Reload the page to see what is.')
    if (stage.session.get().step === step && stage.session.get().stepSince !== null) return true
    await addStep(step, stage, context)
    await addPrompts(step, deck)
    return false
  })
  if (isThere) return
  await goToStep({ step }, context)
  await revealPrompt({ promptId: `${step}-${chapters[0]}` }, context)
  await onStage(context, ({ session }) => {
    const { guide } = session.get()
    if (guide?.isOver) session.patch({ guide: { ...guide, isOver: false } })
  })
  // Where nobody leads, each question brings its own minutes.
  const isGuided = context.rooms.stages.of(context.board.id)?.session.get().guide != null
  await startTimer({ seconds: MINUTES_EACH * (isGuided ? 1 : chapters.length) * 60 }, context)
}

function checkMayLead({ session }: StageDoc, { member }: Context): void {
  if (session.get().guide === null && member.role !== 'facilitator')
    throw new Problem(
      403,
      'not-yours',
      'Whoever leads starts this. Ask them, or take a quarter of an hour and just talk.',
    )
}

async function addStep(step: string, { steps, sections }: StageDoc, context: Context): Promise<void> {
  const last = inOrder(steps.all()).at(-1)?.[1].order ?? null
  const [order = ''] = ordersFor(1, last)
  const section = inOrder(sections.all()).find(([, { kind }]) => kind === 'changes')?.[0] ?? null
  const minutes = MINUTES_EACH * chapters.length
  await planHandlers['step.add']({ step, title: TITLE, minutes, section, order }, context)
}

async function addPrompts(step: string, deck: Room): Promise<void> {
  const { prompts } = deckDoc(deck.doc)
  const orders = ordersFor(chapters.length, inOrder(prompts.all()).at(-1)?.[1].order ?? null)
  deck.write(() => {
    for (const [at, chapter] of chapters.entries()) {
      const id = `${step}-${chapter}`
      if (prompts.get(id)) continue
      const { text, hint, probes, mode } = firstOf(chapter)
      prompts.put(id, { text, hint, probes, mode, step, minutes: MINUTES_EACH, order: orders[at] ?? 'a0' })
    }
  })
  await deck.committed()
}

function firstOf(chapter: (typeof chapters)[number]): Kit['prompts'][number] {
  const prompt = tending.prompts.find((one) => one.step === chapter)
  if (!prompt) throw new Error(`The kit for tending asks nothing in ${chapter}.`)
  return prompt
}

function shortName(signal: string): string {
  return encodeBase32(createHash('sha256').update(signal).digest().subarray(0, 10))
}
