import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, type LucideIcon, PenLine, Trash2 } from 'lucide-react'
import type { Section } from '../../../../shared/schema/stage.ts'
import { orderMove } from '../../../features/sections/orderMove.ts'
import type { SectionEdits } from '../../../features/sections/useSectionEdits.ts'

/** One thing that can be done to one section; `name` says which words tell of it. */
export type SectionDeed = {
  readonly name: 'rename' | 'earlier' | 'later' | 'collapse' | 'expand' | 'remove'
  readonly icon: LucideIcon
  readonly isEnabled: boolean
  readonly run: () => void
}

type Doing = {
  readonly edits: SectionEdits | null
  readonly sections: ReadonlyMap<string, Section>
  readonly onRename: (id: string) => void
}

/** All that can be done to a section, for its menu and for the list of actions. Without an id nothing can. */
export function sectionDeeds(id: string | null, { edits, sections, onRename }: Doing): readonly SectionDeed[] {
  const section = id === null ? undefined : sections.get(id)
  const may = (is = true) => edits !== null && section !== undefined && is
  const can = (way: 'earlier' | 'later') => may(id !== null && orderMove(sections, id, way) !== null)
  const run = (deed: (edits: SectionEdits, id: string) => void) => () => {
    if (edits && id !== null) deed(edits, id)
  }
  const isFolded = section?.collapsed === true
  return [
    { name: 'rename', icon: PenLine, isEnabled: may(), run: run((_, one) => onRename(one)) },
    {
      ...{ name: isFolded ? 'expand' : 'collapse', icon: isFolded ? ChevronRight : ChevronDown, isEnabled: may() },
      run: run((to, one) => void to.fold(one, !isFolded)),
    },
    {
      ...{ name: 'earlier', icon: ArrowUp, isEnabled: can('earlier') },
      run: run((to, one) => void to.move(one, 'earlier')),
    },
    { name: 'later', icon: ArrowDown, isEnabled: can('later'), run: run((to, one) => void to.move(one, 'later')) },
    { name: 'remove', icon: Trash2, isEnabled: may(), run: run((to, one) => void to.remove(one)) },
  ]
}
