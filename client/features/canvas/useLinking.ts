import type { Connection, FinalConnectionState } from '@xyflow/react'
import { useMemo } from 'react'
import { useItemEdits } from '../../sync/useItemEdits.ts'

/** Puts a link where one was drawn: onto a place for links, or anywhere on a thing. */
export function useLinking(canWrite: boolean) {
  const edits = useItemEdits()
  return useMemo(() => {
    if (!canWrite || !edits) return {}
    const link = (from: string, to: string) => {
      if (from !== to) edits.link(from, to)
    }
    return {
      onConnect: ({ source, target }: Connection) => link(source, target),
      onConnectEnd: (event: MouseEvent | TouchEvent, { fromNode, isValid }: FinalConnectionState) => {
        if (isValid || !fromNode) return
        const { clientX, clientY } =
          'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event
        const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-link-end]')
        if (under?.dataset.linkEnd) link(fromNode.id, under.dataset.linkEnd)
      },
    }
  }, [canWrite, edits])
}
