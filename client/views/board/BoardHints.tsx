import { X } from 'lucide-react'
import { useKeyText } from '../../features/actions/useKeyText.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useAll, useRecord } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import styles from './BoardHints.module.css'
import { useTip } from './useTip.ts'

type BoardHintsProps = {
  readonly canWrite: boolean
  /** The section the group has gone to. */
  readonly offer: string | null
  readonly onGo: () => void
  readonly onStay: () => void
}

/** One quiet line above the tools: the way to where the group is now, else how to begin, else how to go on. */
export function BoardHints({ canWrite, offer, onGo, onStay }: BoardHintsProps) {
  const { t } = useTranslation('board')
  const title = useRecord(useStage().sections, offer ?? '')?.title
  const { notes, figures, images, strokes } = useBoard()
  const lying = [useAll(notes), useAll(figures), useAll(images), useAll(strokes)]
  if (title !== undefined)
    return (
      <div role="status" className={styles.hint}>
        <span className={styles.words}>{t('offer.now', { title })}</span>
        <Button variant="quiet" onPress={onGo}>
          {t('offer.go')}
        </Button>
        <IconButton icon={X} label={t('offer.stay')} onPress={onStay} />
      </div>
    )
  if (!canWrite) return null
  const isEmpty = !lying.some((all) => [...all.values()].some(({ deletedAt }) => deletedAt === null))
  return isEmpty ? <Begin /> : <Tip />
}

const touches = matchMedia('(pointer: coarse)')

function Begin() {
  return (
    <p className={`${styles.hint} ${styles.invitation}`}>
      <span>
        <Words of={touches.matches ? 'beginTouch' : 'begin'} />
      </span>
    </p>
  )
}

/** Said until it is closed, or until somebody has found the way without it. */
function Tip() {
  const { t } = useTranslation('board')
  const [isShown, close] = useTip()
  if (!isShown) return null
  return (
    <div className={`${styles.hint} ${styles.invitation} ${styles.tip}`}>
      <p>
        <Words of={touches.matches ? 'tipTouch' : 'tip'} />
      </p>
      <IconButton icon={X} label={t('tipClose')} onPress={close} />
    </div>
  )
}

/** A hint with its keys drawn as keys. */
function Words({ of: key }: { readonly of: 'begin' | 'beginTouch' | 'tip' | 'tipTouch' }) {
  const { t } = useTranslation('board')
  const text = useKeyText()
  const keys: Readonly<Record<string, string>> = { add: text('n'), palette: text('mod+k'), sheet: text('?') }
  // Every second part is the name of a key.
  const parts = t(key).split(/<(\w+) ?\/>/)
  return parts.map((part, at) => (at % 2 === 0 ? part : <Kbd key={part}>{keys[part] ?? part}</Kbd>))
}
