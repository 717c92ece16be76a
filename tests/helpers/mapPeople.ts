import { newAlly } from '../../client/features/map/edits.ts'
import { type Ally, emptyMap, functions, type MyMap } from '../../client/features/map/myMap.ts'

/** The day on which all stories of the map are told. */
export const TODAY = '2026-06-15'

/** Somebody with an id that says who it is. */
export function ally(name: string, about: Partial<Ally> = {}): Ally {
  return newAlly(name, { id: name.toLowerCase(), changedAt: 1, ...about })
}

export function mapOf(...allies: readonly Ally[]): MyMap {
  return { ...emptyMap, allies: [...allies] }
}

/** People of every function and strength, in all states. */
export function crowd(size: number): readonly Ally[] {
  const states = ['designed', 'making', 'wished', 'resting'] as const
  return Array.from({ length: size }, (_, at) =>
    ally(`Person-${at}`, {
      function: at % 3 === 0 ? null : (functions[(at * 5) % functions.length] ?? null),
      tie: 1 + ((at * 7) % 5),
      state: states[at % states.length] ?? 'wished',
    }),
  )
}
