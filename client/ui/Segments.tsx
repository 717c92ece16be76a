import type { LucideIcon } from 'lucide-react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { classes } from './classes.ts'
import field from './Field.module.css'
import { Icon } from './Icon.tsx'
import styles from './Segments.module.css'

export type SegmentsProps<Id extends string> = {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly { readonly id: Id; readonly label: string; readonly icon?: LucideIcon }[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  readonly className?: string | undefined
}

/** One of two to four, all in sight: the arrow keys go from one to the next. */
export function Segments<Id extends string>(props: SegmentsProps<Id>) {
  const { label, hideLabel, options, value, onChange, className } = props
  return (
    <RadioGroup
      value={value}
      onChange={(id) => onChange(id as Id)}
      orientation="horizontal"
      className={classes(field.field, className)}
    >
      <Label className={hideLabel ? 'visually-hidden' : field.label}>{label}</Label>
      <div className={styles.row}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} aria-label={option.label} className={classes(styles.segment)}>
            {option.icon && <Icon of={option.icon} />}
            <span className={styles.word}>{option.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
