import { Check } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import list from '../../ui/List.module.css'
import styles from './ListPick.module.css'

export type Choice = { readonly id: string; readonly label: string; readonly description?: string | undefined }

type ListPickProps = {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string | null
  readonly onChange: (id: string) => void
  /** Enter in the list, or a double click: this one, at once. */
  readonly onTake: (id: string) => void
  readonly empty?: ReactNode
  readonly autoFocus?: boolean
}

/** A list that is always open; the arrow keys choose in it, letters jump, Enter takes. */
export function ListPick({ label, choices, value, onChange, onTake, empty, autoFocus = false }: ListPickProps) {
  function onKeyDownCapture(event: KeyboardEvent) {
    if (event.key !== 'Enter' || value === null || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    onTake(value)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is inside is the list; this only hears Enter before it does.
    <div onKeyDownCapture={onKeyDownCapture} onDoubleClick={() => value !== null && onTake(value)}>
      <ListBox
        aria-label={label}
        items={choices}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys
          if (id !== undefined) onChange(String(id))
        }}
        // The list is what the dialog is for.
        autoFocus={autoFocus}
        renderEmptyState={() => empty}
        className={styles.list ?? ''}
      >
        {({ id, label: words, description }) => (
          <ListBoxItem id={id} textValue={words} className={classes(list.item, styles.option)}>
            <span className={list.words}>
              <Text slot="label">{words}</Text>
              {description && (
                <Text slot="description" className={list.description}>
                  {description}
                </Text>
              )}
            </span>
            <Icon of={Check} className={list.check} />
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  )
}
