import { Button, Label, Radio, RadioGroup } from 'react-aria-components'
import { type InkColor, penWidths } from '../../../shared/schema/drawn.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { ColorPicker } from '../../ui/ColorPicker.tsx'
import field from '../../ui/Field.module.css'
import { Popover } from '../../ui/Popover.tsx'
import styles from './DrawOptions.module.css'
import { nameOfWidth, useInkSwatches } from './inks.ts'

type DrawOptionsProps = {
  readonly ink: InkColor
  readonly width: number
  readonly onInk: (ink: InkColor) => void
  readonly onWidth: (width: number) => void
}

/** What the pen draws with now, as a dot of its ink and width; pressed, it offers the others. */
export function DrawOptions({ ink, width, onInk, onWidth }: DrawOptionsProps) {
  const { t } = useTranslation('draw')
  const swatches = useInkSwatches()
  const named = t('options', { ink: t(`ink.${ink}`), width: t(`width.${nameOfWidth(width)}`) })
  return (
    <Popover
      label={named}
      placement="top"
      trigger={
        <Button className={styles.button} aria-label={named}>
          <span className={styles.dot} data-ink={ink} data-width={nameOfWidth(width)} />
        </Button>
      }
    >
      <div className={styles.options}>
        <ColorPicker label={t('ink.label')} swatches={swatches} value={ink} onChange={onInk} className={styles.inks} />
        <WidthPicker value={width} onChange={onWidth} ink={ink} />
      </div>
    </Popover>
  )
}

type WidthPickerProps = {
  readonly value: number
  readonly ink: InkColor
  readonly onChange: (width: number) => void
}

function WidthPicker({ value, ink, onChange }: WidthPickerProps) {
  const { t } = useTranslation('draw')
  return (
    <RadioGroup
      value={String(value)}
      onChange={(width) => onChange(Number(width))}
      orientation="horizontal"
      className={field.field}
    >
      <Label className={field.label}>{t('width.label')}</Label>
      <div className={styles.widths}>
        {penWidths.map((width) => (
          <Radio key={width} value={String(width)} className={styles.width}>
            <span className={styles.line} data-ink={ink} data-width={nameOfWidth(width)} aria-hidden />
            {t(`width.${nameOfWidth(width)}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
