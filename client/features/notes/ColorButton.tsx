import { Button } from 'react-aria-components'
import type { NoteColor } from '../../../shared/schema/board.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { ColorPicker } from '../../ui/ColorPicker.tsx'
import { classes } from '../../ui/classes.ts'
import { Popover, type PopoverProps } from '../../ui/Popover.tsx'
import styles from './ColorButton.module.css'
import { useNoteSwatches } from './noteColors.ts'

type ColorButtonProps = {
  readonly label: string
  /** Null when several notes have different ones. */
  readonly value: NoteColor | null
  readonly onChange: (color: NoteColor) => void
  readonly placement?: PopoverProps['placement']
}

/** A round of the chosen paper; pressed, it offers all six. */
export function ColorButton({ label, value, onChange, placement = 'top' }: ColorButtonProps) {
  const { t } = useTranslation('board')
  const swatches = useNoteSwatches()
  const name = value === null ? t('color.mixed') : t(`color.${value}`)
  return (
    <Popover
      label={label}
      placement={placement}
      trigger={
        <Button className={styles.button} aria-label={t('color.button', { label, name })}>
          <span
            className={classes(styles.paper, value === null && styles.mixed)}
            data-note={value ?? undefined}
            data-sign={value ?? undefined}
          />
        </Button>
      }
    >
      {(close) => (
        <ColorPicker
          label={label}
          swatches={swatches}
          value={value}
          onChange={(color) => {
            onChange(color)
            close()
          }}
        />
      )}
    </Popover>
  )
}
