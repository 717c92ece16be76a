import { Bell, BellOff, Maximize, Minimize } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { PageWay } from './PageWay.tsx'
import styles from './StageControls.module.css'

/** They leave the screen to the question again after this. */
const SHOWN_MS = 3000

type Props = { readonly rings: boolean; readonly onRings: (rings: boolean) => void }

/** Full screen and the bell; out of sight until the pointer moves or the keyboard comes by. */
export function StageControls({ rings, onRings }: Props) {
  const { t } = useTranslation('stage')
  const isFull = useSyncExternalStore(onFullscreen, () => document.fullscreenElement !== null)
  const isShown = usePointerMoved()
  return (
    <div role="toolbar" aria-label={t('controls')} className={classes(styles.controls, isShown && styles.shown)}>
      {document.fullscreenEnabled && (
        <Button
          icon={isFull ? Minimize : Maximize}
          onPress={() => void (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen())}
        >
          {t(isFull ? 'leaveFullscreen' : 'fullscreen')}
        </Button>
      )}
      <Button icon={rings ? Bell : BellOff} onPress={() => onRings(!rings)}>
        {t(rings ? 'bellOn' : 'bellOff')}
      </Button>
      <PageWay />
    </div>
  )
}

function onFullscreen(notify: () => void): () => void {
  document.addEventListener('fullscreenchange', notify)
  return () => document.removeEventListener('fullscreenchange', notify)
}

function usePointerMoved(): boolean {
  const [isMoved, setMoved] = useState(false)
  useEffect(() => {
    let hiding: ReturnType<typeof setTimeout>
    const moved = () => {
      setMoved(true)
      clearTimeout(hiding)
      hiding = setTimeout(() => setMoved(false), SHOWN_MS)
    }
    window.addEventListener('pointermove', moved)
    window.addEventListener('pointerdown', moved)
    return () => {
      clearTimeout(hiding)
      window.removeEventListener('pointermove', moved)
      window.removeEventListener('pointerdown', moved)
    }
  }, [])
  return isMoved
}
