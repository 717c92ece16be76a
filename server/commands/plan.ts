import { STEPS_MAX } from '../../shared/limits.ts'
import type { PlanCommand } from '../../shared/planCommands.ts'
import { inOrder } from '../../shared/rules/order.ts'
import type { StageDoc, Step } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import type { Handler } from './context.ts'
import { onStage } from './stage.ts'

const addStep: Handler<'step.add'> = ({ step, ...wanted }, context) =>
  onStage(context, (stage) => {
    const { steps } = stage
    if (steps.get(step)) return
    if (steps.all().size >= STEPS_MAX)
      throw new Problem(409, 'too-many-steps', `A session has at most ${STEPS_MAX} steps. Take one out first.`)
    checkSection(wanted.section, stage)
    steps.put(step, { ...wanted, spent: 0 })
    waitAtTheFirst(stage, [...steps.all(), [step, { order: wanted.order }]])
  })

const changeStep: Handler<'step.change'> = ({ step, ...wanted }, context) =>
  onStage(context, (stage) => {
    const before = stage.steps.get(step)
    if (!before) throw new Problem(404, 'step-unknown', 'This step was taken out. Look at the steps again.')
    if (wanted.section !== undefined && wanted.section !== before.section) checkSection(wanted.section, stage)
    const changed = Object.entries(wanted).filter(
      ([field, value]) => value !== undefined && value !== before[field as keyof Step],
    )
    if (changed.length > 0) stage.steps.patch(step, Object.fromEntries(changed))
    waitAtTheFirst(stage, [...stage.steps.all(), [step, { order: wanted.order ?? before.order }]])
  })

/** What was shown in a step belongs to the record, and the record names the step. */
const removeStep: Handler<'step.remove'> = ({ step }, context) =>
  onStage(context, (stage) => {
    const { session, steps, prompts } = stage
    const title = steps.get(step)?.title
    if (title === undefined) return
    const now = session.get()
    if ([...prompts.all().values()].some((prompt) => prompt.step === step))
      throw new Problem(
        409,
        'step-used',
        `Questions of “${title}” have been shown, so it stays in the record. You can rename it or give it no minutes.`,
      )
    if (now.step === step && now.stepSince !== null)
      throw new Problem(409, 'step-now', `Everybody is at “${title}” now. Go to another step, then take this one out.`)
    steps.delete(step)
    waitAtTheFirst(
      stage,
      [...steps.all()].filter(([id]) => id !== step),
    )
  })

export const planHandlers: { readonly [T in PlanCommand]: Handler<T> } = {
  'step.add': addStep,
  'step.change': changeStep,
  'step.remove': removeStep,
}

type Standing = readonly [id: string, step: { readonly order: string }]

/**
 * Until a session begins, it stands at its first step, whichever that is by now. `steps`: as they will be, the later entry
 * of two; records read inside a transaction are those from before it.
 */
function waitAtTheFirst({ session }: StageDoc, steps: readonly Standing[]): void {
  const { step, stepSince } = session.get()
  if (stepSince !== null) return
  const first = inOrder(new Map(steps))[0]?.[0] ?? null
  if (first !== step) session.patch({ step: first })
}

function checkSection(section: string | null, { sections }: StageDoc): void {
  if (section !== null && !sections.get(section))
    throw new Problem(409, 'section-unknown', 'This section is not on the board any more. Choose another one.')
}
