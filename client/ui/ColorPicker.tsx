import { Check } from 'lucide-react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
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
  const chosen = swatches.find((swatch) => swatch.id === value)
  return (
    <RadioGroup
      value={value}
      onChange={(id) => onChange(id as Id)}
      orientation="horizontal"
      className={classes(field.field, className)}
    >
      <span className={hideLabel ? 'visually-hidden' : styles.head}>
        <Label className={field.label}>{label}</Label>
        {chosen && (
          <span aria-hidden className={styles.name}>
            {chosen.name}
          </span>
        )}
      </span>
      <div className={styles.swatches}>
        {swatches.map((swatch) => (
          <SwatchChoice key={swatch.id} {...swatch} />
        ))}
      </div>
    </RadioGroup>
  )
}

function SwatchChoice({ id, name, property }: Swatch<string>) {
  return (
    <Radio value={id} aria-label={name} className={styles.choice}>
      <span className={styles.swatch} style={{ '--swatch': `var(${property})` }}>
        <Icon of={Check} />
      </span>
    </Radio>
  )
}
