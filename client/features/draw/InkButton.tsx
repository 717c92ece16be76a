import { Button } from 'react-aria-components'
import type { InkColor } from '../../../shared/schema/drawn.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { ColorPicker } from '../../ui/ColorPicker.tsx'
import { Popover } from '../../ui/Popover.tsx'
import styles from './DrawOptions.module.css'
import { useInkSwatches } from './inks.ts'

type InkButtonProps = { readonly value: InkColor; readonly onChange: (ink: InkColor) => void }

/** A drop of the ink something is drawn in; pressed, it offers all six. */
export function InkButton({ value, onChange }: InkButtonProps) {
  const { t } = useTranslation('draw')
  const swatches = useInkSwatches()
  return (
    <Popover
      label={t('ink.label')}
      placement="top"
      trigger={
        <Button className={styles.button} aria-label={t('ink.button', { name: t(`ink.${value}`) })}>
          <span className={styles.drop} data-ink={value} />
        </Button>
      }
    >
      {(close) => (
        <ColorPicker
          label={t('ink.label')}
          swatches={swatches}
          value={value}
          className={styles.inks}
          onChange={(ink) => {
            onChange(ink)
            close()
          }}
        />
      )}
    </Popover>
  )
}
