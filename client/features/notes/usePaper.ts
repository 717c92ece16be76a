import { useSyncExternalStore } from 'react'
import type { NoteColor } from '../../../shared/schema/board.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import type { Preferences } from '../../preferences.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { authorRanks, type ColorBy, paperOf, promptRanks, sectionRanks, type Told } from './papers.ts'

type Ranks = ReadonlyMap<string, number>
type Source = { readonly get: () => Ranks; readonly subscribe: (notify: () => void) => () => void }

/** The paper a note is shown on to me, as I like the board. Renders again when that paper changes. */
export function usePaper(note: Told, { colorBy, calm }: Pick<Preferences, 'colorBy' | 'calm'>): NoteColor {
  const stage = useStage()
  const source = calm || colorBy === 'own' ? unranked : sourceOf(stage, colorBy)
  return useSyncExternalStore(source.subscribe, () =>
    paperOf(note, colorBy, (id) => source.get().get(id) ?? null, calm),
  )
}

/** Where each author, prompt or section stands now, for whoever draws many notes at once. */
export function ranksBy(stage: StageDoc, by: Exclude<ColorBy, 'own'>): Ranks {
  return sourceOf(stage, by).get()
}

function sourceOf({ members, prompts, sections }: StageDoc, by: Exclude<ColorBy, 'own'>): Source {
  if (by === 'author') return { subscribe: members.subscribeAll, get: () => once(members.all(), authorRanks) }
  if (by === 'prompt') return { subscribe: prompts.subscribeAll, get: () => once(prompts.all(), promptRanks) }
  return { subscribe: sections.subscribeAll, get: () => once(sections.all(), sectionRanks) }
}

const known = new WeakMap<object, Ranks>()

/** A thousand notes ask for the same ranks. */
function once<T extends object>(records: T, rank: (records: T) => Ranks): Ranks {
  const ranks = known.get(records) ?? rank(records)
  known.set(records, ranks)
  return ranks
}

const nothing = () => undefined
const unranked: Source = { subscribe: () => nothing, get: () => new Map() }
