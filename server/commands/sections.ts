import { isDeepStrictEqual } from 'node:util'
import { SECTIONS_MAX } from '../../shared/limits.ts'
import { inOrder } from '../../shared/rules/order.ts'
import { orderBetween } from '../../shared/rules/orderBetween.ts'
import { isResting } from '../../shared/rules/stepTime.ts'
import { boardDoc } from '../../shared/schema/board.ts'
import { type Section, type Session, stageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import { type Context, type Handler, ours } from './context.ts'
import { checkUnlocked, sectionUnknown } from './sectionLock.ts'
import { onStage } from './stage.ts'

/** Sections that were taken off are kept for good, and travel to everybody; adding and removing must not go on for ever. */
const REMOVED_MAX = 200

/** A new area, and the text in it: only the server makes either, so that two people adding it make it once. */
export const addSection: Handler<'section.add'> = async (input, context) => {
  await context.rooms.lend([ours(context, 'stage'), ours(context, 'board')], async (stage, board) => {
    const { session, sections, removedSections } = stageDoc(stage.doc)
    checkStructure(session.get(), context)
    if (sections.get(input.section)) return
    if (removedSections.get(input.section))
      throw new Problem(409, 'section-removed', 'This section was taken off the board. Put it back from the Trash.')
    checkRoom(sections.all().size)
    if (removedSections.all().size >= REMOVED_MAX) throw tooManyRemoved()
    const { title, at, size } = input
    const last = inOrder(sections.all()).at(-1)?.[1].order ?? null
    board.write(() => {
      const bodies = boardDoc(board.doc).sections
      if (!bodies.get(input.section)) bodies.put(input.section, {})
    })
    await board.committed()
    stage.write(() =>
      sections.put(input.section, {
        ...{ title, at, size, kind: 'other', invitation: '', collapsed: false, locked: false },
        order: orderBetween(last, null),
      }),
    )
    await stage.committed()
  })
}

export const renameSection: Handler<'section.rename'> = (input, context) =>
  change(input, context, ({ title }) => ({ title }))

export const placeSection: Handler<'section.place'> = (input, context) =>
  change(input, context, ({ at, size }) => ({ at, size }))

export const orderSection: Handler<'section.order'> = (input, context) =>
  change(input, context, ({ order }) => ({ order }))

export const collapseSection: Handler<'section.collapse'> = (input, context) =>
  change(input, context, ({ collapsed }) => ({ collapsed }))

/** Its words stay on the board's document, where a restore finds them. */
export const removeSection: Handler<'section.remove'> = (input, context) =>
  onStage(context, ({ session, sections, removedSections }) => {
    checkStructure(session.get(), context)
    const section = sections.get(input.section)
    if (!section) return
    checkUnlocked(section, context)
    removedSections.put(input.section, { ...section })
    sections.delete(input.section)
  })

export const restoreSection: Handler<'section.restore'> = (input, context) =>
  onStage(context, ({ session, sections, removedSections }) => {
    checkStructure(session.get(), context)
    const section = removedSections.get(input.section)
    if (!section) {
      if (sections.get(input.section)) return
      throw sectionUnknown()
    }
    checkRoom(sections.all().size)
    sections.put(input.section, { ...section })
    removedSections.delete(input.section)
  })

function change<Input extends { readonly section: string }>(
  input: Input,
  context: Context,
  fields: (input: Input) => Partial<Section>,
): Promise<void> {
  return onStage(context, ({ session, sections }) => {
    checkStructure(session.get(), context)
    const before = sections.get(input.section)
    if (!before) throw sectionUnknown()
    checkUnlocked(before, context)
    const wanted = Object.entries(fields(input))
    const changed = wanted.filter(([field, value]) => !isDeepStrictEqual(value, before[field as keyof Section]))
    if (changed.length > 0) sections.patch(input.section, Object.fromEntries(changed))
  })
}

function checkStructure({ structure, locked, ...rests }: Session, { member }: Context): void {
  if (member.role === 'facilitator') return
  if (structure !== 'everybody')
    throw new Problem(403, 'structure-kept', 'Only a facilitator can change the sections of this board. Ask them.')
  if (locked) throw new Problem(403, 'board-locked', 'The board is locked now. Wait until a facilitator unlocks it.')
  if (isResting(rests)) throw new Problem(403, 'board-rests', 'The session rests now. Wait until it goes on.')
}

function checkRoom(sections: number): void {
  if (sections >= SECTIONS_MAX)
    throw new Problem(409, 'too-many-sections', `A board has at most ${SECTIONS_MAX} sections. Take one off first.`)
}

function tooManyRemoved(): Problem {
  return new Problem(
    409,
    'too-many-sections',
    'Many sections were taken off this board. Put one of them back from the Trash and rename it.',
  )
}
