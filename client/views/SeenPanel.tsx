import { Smartphone, SquareKanban } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { api } from '../api.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useSession, useStage } from '../sync/BoardSession.tsx'
import { MIRROR_IS_HERE, type Reflected } from '../sync/mirror/mirrorWire.ts'
import { relayTo } from '../sync/mirror/relay.ts'
import { useSheet } from '../sync/useRecord.ts'
import { announce } from '../ui/announce.ts'
import { Panel } from '../ui/Panel.tsx'
import { Segments } from '../ui/Segments.tsx'
import styles from './SeenPanel.module.css'
import { useSeenWords } from './seenLines.ts'
import { useBoxSize } from './useBoxSize.ts'

/** The screens that are shown, in their own pixels: a phone between its browser's bars, and a small laptop. */
const screens = {
  pocket: { width: 390, height: 680 },
  board: { width: 1280, height: 720 },
} as const
type Screen = keyof typeof screens

/** What somebody who takes part has before them now, live and exact: the real pages over what this Console may read. */
export function SeenPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('seen')
  const [screen, setScreen] = useState<Screen>('pocket')
  const lines = useSeenWords()
  useEffect(() => announce(t('opened')), [t])
  return (
    <Panel
      title={t('title')}
      subtitle={t('subtitle')}
      closeLabel={t('close')}
      onClose={onClose}
      className={styles[screen]}
    >
      <div className={styles.inside}>
        <Segments
          label={t('on')}
          hideLabel
          options={[
            { id: 'pocket', label: t('phone'), icon: Smartphone },
            { id: 'board', label: t('board'), icon: SquareKanban },
          ]}
          value={screen}
          onChange={setScreen}
        />
        {/* Another frame for another page: in one, each change would be a step of this page's history. */}
        <Mirror key={screen} screen={screen} />
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </Panel>
  )
}

function Mirror({ screen }: { readonly screen: Screen }) {
  const { t } = useTranslation('seen')
  const { boardId } = useSession().pass
  const frame = useRef<HTMLIFrameElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const room = useBoxSize(place)
  useRelay(frame)
  const { width, height } = screens[screen]
  const scale = room ? Math.min(1, room.width / width, room.height / height) : 0
  return (
    <div ref={place} role="img" aria-label={t('picture')} className={styles.place}>
      <div className={styles.screen} style={{ width: width * scale, height: height * scale }}>
        <iframe
          ref={frame}
          title={t('title')}
          src={`/b/${boardId}/seen/${screen}`}
          inert
          tabIndex={-1}
          className={styles.frame}
          style={{ width, height, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  )
}

/** Is the server of the page in the frame. */
function useRelay(frame: { readonly current: HTMLIFrameElement | null }): void {
  const session = useSession()
  const { title, kit } = useSheet(useStage().session)
  const board = useRef({ title, kit })
  useEffect(() => {
    const { boardId, token } = session.pass
    let stop = () => {}
    const hear = ({ source, origin, data }: MessageEvent) => {
      const page = frame.current?.contentWindow
      if (data !== MIRROR_IS_HERE || origin !== location.origin || !page || source !== page) return
      stop()
      const { port1, port2 } = new MessageChannel()
      stop = relayTo(port1, {
        room: (kind) => session.room(kind),
        picture: (id) => api.image(boardId, token, id),
      })
      page.postMessage({ boardId, ...board.current } satisfies Reflected, location.origin, [port2])
    }
    addEventListener('message', hear)
    return () => {
      removeEventListener('message', hear)
      stop()
    }
  }, [session, frame])
}
