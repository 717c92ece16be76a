import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
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
  return (
    <div className={`${styles.field} nodrag nopan nowheel`}>
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
