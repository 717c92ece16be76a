import { Check, ChevronDown } from 'lucide-react'
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components'
import { classes } from './classes.ts'
import field from './Field.module.css'
import { FieldNotes, type FieldWords } from './FieldNotes.tsx'
import { Icon } from './Icon.tsx'
import list from './List.module.css'
import styles from './Select.module.css'

export type SelectOption<Id extends string> = {
  readonly id: Id
  readonly label: string
  readonly description?: string | undefined
}

export type SelectProps<Id extends string> = FieldWords & {
  readonly options: readonly SelectOption<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  /** Shown while nothing is chosen. */
  readonly placeholder: string
  readonly isDisabled?: boolean
  readonly className?: string | undefined
}

/** One of a short list that opens on demand. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, description, error, options, value, onChange, placeholder, isDisabled, className } = props
  return (
    <AriaSelect
      value={value}
      onChange={(id) => id !== null && onChange(id as Id)}
      placeholder={placeholder}
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
      className={classes(field.field, className)}
    >
      <Label className={field.label}>{label}</Label>
      <Button className={classes(field.box, styles.button)}>
        <SelectValue className={styles.value} />
        <Icon of={ChevronDown} className={styles.chevron} />
      </Button>
      <FieldNotes description={description} error={error} />
      <Popover className={classes(list.popover, styles.popover)} offset={6}>
        <ListBox items={options} className={list.list}>
          {(option) => <Option {...option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

function Option({ id, label, description }: SelectOption<string>) {
  return (
    <ListBoxItem id={id} textValue={label} className={list.item}>
      <span className={list.words}>
        <Text slot="label">{label}</Text>
        {description && (
          <Text slot="description" className={list.description}>
            {description}
          </Text>
        )}
      </span>
      <Icon of={Check} className={list.check} />
    </ListBoxItem>
  )
}
