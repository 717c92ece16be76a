import { Minus, Plus } from 'lucide-react'
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
  Button,
  Group,
  Input,
  Label,
} from 'react-aria-components'
import { classes } from './classes.ts'
import field from './Field.module.css'
import { FieldNotes, type FieldWords } from './FieldNotes.tsx'
import { Icon } from './Icon.tsx'
import styles from './NumberField.module.css'

export type NumberFieldProps = Omit<
  AriaProps,
  'children' | 'className' | 'style' | 'isInvalid' | 'incrementAriaLabel' | 'decrementAriaLabel'
> &
  FieldWords & {
    readonly moreLabel: string
    readonly lessLabel: string
    readonly className?: string | undefined
  }

/** A number that is stepped or typed. `formatOptions` can give it a unit. */
export function NumberField({ label, description, error, moreLabel, lessLabel, className, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField
      {...rest}
      isInvalid={Boolean(error)}
      incrementAriaLabel={moreLabel}
      decrementAriaLabel={lessLabel}
      className={classes(field.field, className)}
    >
      <Label className={field.label}>{label}</Label>
      <Group className={styles.group}>
        <Button slot="decrement" className={styles.step}>
          <Icon of={Minus} />
        </Button>
        <Input className={styles.number} />
        <Button slot="increment" className={styles.step}>
          <Icon of={Plus} />
        </Button>
      </Group>
      <FieldNotes description={description} error={error} />
    </AriaNumberField>
  )
}
