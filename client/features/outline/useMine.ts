import { useCallback } from 'react'
import { hasWords, useAtOutline } from './atOutline.ts'
import type { Row } from './rows.ts'
import { allOf, useTogether } from './together.ts'

/** What of my own place in the outline is in one row. */
export type Mine = {
  /** Tab comes to it. */
  readonly isFocused: boolean
  readonly isPicking: boolean
  readonly isSelected: boolean
  /** I write in it; or, in a section's own row, its title. */
  readonly isWriting: boolean
  /** I am about to comment on what it shows. */
  readonly isCommenting: boolean
}

/** Renders again when something of mine comes to this row or leaves it. */
export function useMine({ id, of, kind }: Row): Mine {
  const { spot, desk, acts } = useAtOutline()
  const listen = useCallback(
    (notify: () => void) => allOf([spot.subscribe(notify), desk.subscribe(notify)]),
    [spot, desk],
  )
  return useTogether(listen, () => {
    const { focused, isPicking, commenting, writingIn } = spot.get()
    const { selected, writing } = desk.get()
    const isMeant = kind === 'text' ? writingIn === of : writing === of && (hasWords({ kind }) || kind === 'section')
    return {
      isFocused: focused === id,
      isPicking,
      isSelected: selected.includes(of),
      isWriting: isMeant && (acts !== null || kind === 'section'),
      isCommenting: commenting === of,
    }
  })
}
