import { Check } from 'lucide-react'
import { useId } from 'react'
import styles from './ColorPicker.module.css'
import { classes } from './classes.ts'
import field from './Field.module.css'
import { Icon } from './Icon.tsx'

export type Swatch<Id extends string> = {
  readonly id: Id
  /** Its name in words: nobody has to see it to choose it. */
  readonly name: string
  /** A custom property that holds it: `--swatch-sun`, `--person-3`. */
  readonly property: `--${string}`
}

export type ColorPickerProps<Id extends string> = {
  readonly label: string
  readonly hideLabel?: boolean
  readonly swatches: readonly Swatch<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly className?: string | undefined
}

/** A palette of named colours; the chosen one carries a check mark and its name is written out. */
export function ColorPicker<Id extends string>(props: ColorPickerProps<Id>) {
  const { label, hideLabel, swatches, value, onChange, className } = props
  const name = useId()
  const chosen = swatches.find((swatch) => swatch.id === value)
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a fieldset alone is any group; this is one choice of several
    <fieldset role="radiogroup" className={classes(field.field, styles.picker, className)}>
      <legend className={hideLabel ? 'visually-hidden' : styles.head}>
        <span className={field.label}>{label}</span>
        {chosen && (
          <span aria-hidden className={styles.name}>
            {chosen.name}
          </span>
        )}
      </legend>
      <div className={styles.swatches}>
        {swatches.map((swatch) => (
          <label key={swatch.id} className={styles.choice}>
            <input
              type="radio"
              name={name}
              aria-label={swatch.name}
              checked={swatch.id === value}
              onChange={() => onChange(swatch.id)}
              className={styles.radio}
            />
            <span className={styles.swatch} style={{ '--swatch': `var(${swatch.property})` }}>
              <Icon of={Check} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
