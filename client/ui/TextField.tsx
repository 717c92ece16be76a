import type { Ref } from 'react'
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
  Input,
  Label,
  TextArea,
} from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Field.module.css'
import { FieldNotes, type FieldWords } from './FieldNotes.tsx'

export type TextFieldProps = Omit<AriaProps, 'children' | 'className' | 'style' | 'isInvalid' | 'ref'> &
  FieldWords & {
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
  const { label, description, error, placeholder, multiline, big, hideLabel, className, ref, ...rest } = props
  const box = { placeholder, ref, className: classes(styles.box, big && styles.big) }
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={classes(styles.field, className)}>
      <Label className={hideLabel ? 'visually-hidden' : styles.label}>{label}</Label>
      {multiline ? <TextArea {...box} /> : <Input {...box} />}
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  )
}
