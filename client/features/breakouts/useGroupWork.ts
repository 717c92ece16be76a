import { useMemo } from 'react'
import { boardDoc } from '../../../shared/schema/board.ts'
import { useBoard, useRoom } from '../../sync/BoardSession.tsx'
import { usePeers } from '../../sync/usePresence.ts'
import { useAll } from '../../sync/useRecord.ts'
import { writesIn } from '../../sync/whereabouts.ts'

export type GroupWork = { readonly notes: number; readonly writers: ReadonlySet<string> }

/** How far the groups are, by their sections: notes that lie there, and who writes on the board there now, by member id. */
export function useGroupWork(): (section: string) => GroupWork {
  const notes = useAll(useBoard().notes)
  const peers = usePeers('board')
  const { doc } = useRoom('board')
  return useMemo(() => {
    const board = boardDoc(doc)
    const writing = peers.map((peer) => ({ id: peer.member.id, section: writesIn(peer, { doc, board }) }))
    return (section) => ({
      notes: [...notes.values()].filter((note) => note.section === section && note.deletedAt === null).length,
      writers: new Set(writing.filter((writer) => writer.section === section).map(({ id }) => id)),
    })
  }, [notes, peers, doc])
}
