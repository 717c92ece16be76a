import { useCallback, useSyncExternalStore } from 'react'
import { useBoard } from '../../sync/BoardSession.tsx'

/** How far apart links between the same two run, in board pixels. */
const APART = 22

/** How far to the side a link runs, where several connect the same two things: seen from the one with the lower id. */
export function useSlide(id: string): number {
  const { links } = useBoard()
  return useSyncExternalStore(
    links.subscribeAll,
    useCallback(() => {
      const me = links.get(id)
      if (!me) return 0
      const pair = pairOf(me)
      const siblings = [...links.all()]
        .filter(([, link]) => link.deletedAt === null && pairOf(link) === pair)
        .map(([one]) => one)
        .sort()
      return (siblings.indexOf(id) - (siblings.length - 1) / 2) * APART
    }, [links, id]),
  )
}

function pairOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return from < to ? `${from} ${to}` : `${to} ${from}`
}
