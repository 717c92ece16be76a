import { CircleAlert } from 'lucide-react'
import { type ComponentProps, type Ref, useId } from 'react'
import { classes } from './classes.ts'
import styles from './Field.module.css'
import type { FieldWords } from './FieldNotes.tsx'
import { Icon } from './Icon.tsx'

type Box = Omit<
  ComponentProps<'input'> & ComponentProps<'textarea'>,
  'children' | 'className' | 'style' | 'onChange' | 'value' | 'defaultValue' | 'disabled' | 'readOnly' | 'required'
>

export type TextFieldProps = Omit<Box, 'ref' | 'id'> &
  FieldWords & {
    readonly value?: string
    readonly defaultValue?: string
    readonly onChange?: (value: string) => void
    readonly isDisabled?: boolean | undefined
    readonly isReadOnly?: boolean | undefined
    readonly isRequired?: boolean | undefined
    /** Words in the field's voice: an example, never the label. */
    readonly placeholder?: string | undefined
    readonly multiline?: boolean
    /** For the one field that leads a screen. */
    readonly big?: boolean
    /** The label is spoken but not shown, where a heading already says it. */
    readonly hideLabel?: boolean
    readonly className?: string | undefined
    readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>
  }

/** One line of text, or several that grow with what is written. */
export function TextField(props: TextFieldProps) {
  const { label, description, error, multiline, big, hideLabel, className, onChange, ...given } = props
  const { isDisabled, isReadOnly, isRequired, ...rest } = given
  const id = useId()
  const [help, trouble] = [description ? `${id}-help` : '', error ? `${id}-trouble` : '']
  const box = {
    ...rest,
    id,
    disabled: isDisabled,
    readOnly: isReadOnly,
    'aria-required': isRequired,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': [props['aria-describedby'], help, trouble].filter(Boolean).join(' ') || undefined,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange?.(target.value),
    className: classes(styles.box, big && styles.big),
  }
  return (
    <div className={classes(styles.field, className)}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {multiline ? <textarea {...box} /> : <input {...box} />}
      {description && (
        <span id={help} className={styles.description}>
          {description}
        </span>
      )}
      {error && (
        <span id={trouble} className={styles.error}>
          <Icon of={CircleAlert} size="s" />
          {error}
        </span>
      )}
    </div>
  )
}
