import { useMemo } from 'react'
import { usePictures } from '../../features/images/usePictures.ts'
import type { Desk } from './boardDesk.ts'

/** The longer side of a new picture, in board pixels: where there is no other place, it looks for one this large. */
const ROOM = [360, 270] as const

export type AddPictures = {
  /** Around a point, or where there is room. */
  readonly add: (files: readonly File[], around?: readonly [number, number]) => Promise<void>
  readonly choose: () => Promise<void>
}

/** How pictures come onto the board from here; the last one is then asked what is to be seen in it. Null while I may only read. */
export function useAddPictures(desk: Desk): AddPictures | null {
  const pictures = usePictures()
  return useMemo(() => {
    if (!pictures) return null
    const free = (): readonly [number, number] => {
      const { at } = desk.get().ways?.free(ROOM) ?? { at: [0, 0] as const }
      return [at[0] + ROOM[0] / 2, at[1] + ROOM[1] / 2]
    }
    const ask = (ids: readonly string[]) => {
      const last = ids.at(-1)
      // Who has begun to write something else meanwhile goes on with that.
      if (last === undefined || desk.get().writing !== null) return
      desk.set({ selected: [last], link: null, writing: last })
      desk.get().ways?.show([last], true)
    }
    return {
      add: async (files, around = free()) => ask(await pictures.add(files, around)),
      choose: async () => ask(await pictures.choose(free)),
    }
  }, [pictures, desk])
}
