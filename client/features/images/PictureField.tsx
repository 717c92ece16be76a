import { type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { SharedField } from '../../sync/SharedField.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './PictureField.module.css'

/** Two sentences; more belongs onto a note beside it. In UTF-16 units. */
const LENGTH_MAX = 500

type PictureFieldProps = {
  readonly shared: Y.Text
  readonly text: string
  readonly onWritten: (byKey: boolean) => void
}

/** Asks what is to be seen in a picture. It can wait: nothing has to be written. */
export function PictureField({ shared, text, onWritten }: PictureFieldProps) {
  const { t } = useTranslation('draw')
  const hint = useId()
  const box = useRef<HTMLDivElement>(null)
  const side = useSideWithRoom(box)
  return (
    <div ref={box} data-side={side} className={`${styles.field} nodrag nopan nowheel`}>
      <p className={styles.label}>{t('picture.field')}</p>
      <SharedField
        {...{ shared, text, onWritten }}
        label={t('picture.field')}
        placeholder={t('picture.placeholder')}
        lengthMax={LENGTH_MAX}
        isOneLine
        describedBy={hint}
        className={styles.box}
      />
      <p id={hint} className={styles.hint}>
        {t('picture.fieldHint')}
      </p>
      <Button variant="plain" className={styles.done} onPress={() => onWritten(true)}>
        {text === '' ? t('picture.skip') : t('picture.done')}
      </Button>
    </div>
  )
}

type Side = 'below' | 'above' | 'over'

/** What the bars at the top and the bottom of the screen take, in pixels, and a little air. */
const BARS = [84, 150] as const
/** The view may still be on its way to the picture. */
const SETTLED_MS = 450

/** Where there is room beside the picture, so that it can be seen while it is described. */
function useSideWithRoom(box: RefObject<HTMLElement | null>): Side {
  const [side, setSide] = useState<Side>('over')
  useLayoutEffect(() => {
    const look = () => {
      const picture = box.current?.parentElement?.getBoundingClientRect()
      const height = box.current?.getBoundingClientRect().height ?? 0
      if (!picture) return
      const isBelow = picture.bottom + height < innerHeight - BARS[1]
      setSide(isBelow ? 'below' : picture.top - height > BARS[0] ? 'above' : 'over')
    }
    look()
    const later = setTimeout(look, SETTLED_MS)
    return () => clearTimeout(later)
  }, [box])
  return side
}
