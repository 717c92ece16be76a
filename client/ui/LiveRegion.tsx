import { useSyncExternalStore } from 'react'
import { latestAnnouncement, onAnnouncement } from './announce.ts'

/** Where `announce()` speaks. Once in the app, always mounted; open dialogs do not silence it. */
export function LiveRegion() {
  const { text, turn } = useSyncExternalStore(onAnnouncement, latestAnnouncement)
  return (
    <div className="visually-hidden" data-live-announcer="true">
      <div role="status">{turn === 0 ? text : ''}</div>
      <div role="status">{turn === 1 ? text : ''}</div>
    </div>
  )
}
