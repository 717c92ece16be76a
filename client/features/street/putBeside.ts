import { beside } from '../../../shared/rules/beside.ts'
import { type BoardDoc, NOTE_SIZE, type Note, type NoteColor } from '../../../shared/schema/board.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import { newId } from '../../sync/newId.ts'

/** Between an answer and what is put beside it, in board pixels. */
const GAP = 16

type Mine = { readonly text: string; readonly color: NoteColor; readonly author: string }

/** A note of mine beside somebody's answer, to the same question; its id. */
export function putBeside(
  id: string,
  mine: Mine,
  { notes }: BoardDoc,
  { sections }: Pick<StageDoc, 'sections'>,
): string {
  const { at, size, section, prompt } = notes.get(id) ?? { at: [0, 0], size: NOTE_SIZE, section: null, prompt: null }
  const lying = [...notes.all().values()].filter(({ deletedAt }) => deletedAt === null)
  const [x, y] = beside([{ at: [at[0], at[1]], size: [size[0], size[1]] }], {
    ...{ taken: lying, gap: GAP, section: sections.get(section ?? ''), sections: [...sections.all().values()] },
  })
  const made = newId()
  notes.put(made, {
    ...mine,
    ...{ at: [at[0] + x, at[1] + y], size: [size[0], size[1]], section, prompt, beside: id },
    ...{ group: null, layer: 0, createdAt: Date.now(), deletedAt: null },
  } satisfies Note)
  return made
}
