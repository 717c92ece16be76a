import { useCallback, useEffect, useRef, useState } from 'react'
import { advise, type Hint, type HintRule, type Noticings } from '../../../shared/rules/coach/advise.ts'
import type { RoomFacts } from '../../../shared/rules/coach/facts.ts'
import { tabShelf } from '../../storage.ts'
import { usePass } from '../../sync/BoardSession.tsx'

export type Advice = {
  /** The one hint to show; null while there is nothing to say. */
  readonly hint: Hint | null
  readonly hasAnother: boolean
  /** Shows the next one. */
  readonly another: () => void
  /** Says nothing more of this one in the present step. */
  readonly notNow: () => void
}

/** The coach's hints, one at a time. The one that is shown stays until it is over, whatever else comes up. */
export function useAdvice(facts: RoomFacts): Advice {
  const shelf = `groundwork.coach.${usePass().boardId}`
  const noticed = useRef<Noticings>(new Map())
  const [hints, setHints] = useState<readonly Hint[]>([])
  const [shown, setShown] = useState<HintRule | null>(null)
  const [aside, setAside] = useState<readonly string[]>(() => (tabShelf.get(shelf) ?? '').split('\n'))
  const step = facts.step?.id ?? ''

  useEffect(() => {
    const advice = advise(noticed.current, facts)
    noticed.current = advice.noticed
    setHints((before) => (isSame(before, advice.hints) ? before : advice.hints))
  }, [facts])

  const open = hints.filter(({ rule }) => !aside.includes(`${step} ${rule}`))
  const at = Math.max(
    0,
    open.findIndex(({ rule }) => rule === shown),
  )
  const hint = open[at] ?? null
  const rule = hint?.rule ?? null
  useEffect(() => setShown(rule), [rule])

  return {
    hint,
    hasAnother: open.length > 1,
    another: () => setShown(open[(at + 1) % open.length]?.rule ?? null),
    notNow: useCallback(() => {
      if (rule === null) return
      setAside((before) => {
        const next = [...before, `${step} ${rule}`]
        tabShelf.set(shelf, next.join('\n'))
        return next
      })
    }, [rule, step, shelf]),
  }
}

function isSame(before: readonly Hint[], now: readonly Hint[]): boolean {
  return JSON.stringify(before) === JSON.stringify(now)
}
