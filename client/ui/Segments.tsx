import type { LucideIcon } from 'lucide-react'
import { useId } from 'react'
import { classes } from './classes.ts'
import field from './Field.module.css'
import { Icon } from './Icon.tsx'
import styles from './Segments.module.css'

export type SegmentsProps<Id extends string> = {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly { readonly id: Id; readonly label: string; readonly icon?: LucideIcon }[]
  /** Null while none is chosen. */
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly className?: string | undefined
}

/** One of two to four, all in sight: the arrow keys go from one to the next. */
export function Segments<Id extends string>(props: SegmentsProps<Id>) {
  const { label, hideLabel, options, value, onChange, className } = props
  const name = useId()
  const labelId = `${name}-label`
  return (
    <div role="radiogroup" aria-labelledby={labelId} className={classes(field.field, className)}>
      <span id={labelId} className={hideLabel ? 'visually-hidden' : field.label}>
        {label}
      </span>
      <div className={styles.row}>
        {options.map((option) => (
          <label key={option.id} className={styles.segment}>
            <input
              type="radio"
              name={name}
              aria-label={option.label}
              checked={option.id === value}
              onChange={() => onChange(option.id)}
              className={styles.radio}
            />
            {option.icon && <Icon of={option.icon} />}
            <span className={styles.word}>{option.label}</span>
          </label>
        ))}
      </div>
    </div>
  )
}
