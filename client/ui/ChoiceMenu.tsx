import { Check, type LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator, Text } from 'react-aria-components'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import list from './List.module.css'
import styles from './Menu.module.css'

export type Choices = {
  /** Names the question, for screen readers. */
  readonly label: string
  readonly chosen: string
  readonly options: readonly { readonly id: string; readonly label: string; readonly icon?: LucideIcon }[]
  readonly onChoose: (id: string) => void
}

export type ChoiceMenuProps = {
  /** A Button or an IconButton. */
  readonly trigger: ReactElement
  readonly label: string
  /** One or more questions, each with one answer. */
  readonly questions: readonly Choices[]
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | undefined
}

/** A button that opens questions with one answer each; it stays open, so that the effect can be seen. */
export function ChoiceMenu({ trigger, label, questions, placement = 'bottom end' }: ChoiceMenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={6} className={classes(list.popover, styles.popover)}>
        <Menu aria-label={label} className={list.list} shouldCloseOnSelect={false}>
          {questions.flatMap((question, index) => [
            ...(index > 0 ? [<Separator key={`before ${question.label}`} className={list.separator} />] : []),
            <Question key={question.label} {...question} />,
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function Question({ label, chosen, options, onChoose }: Choices) {
  // All items of a menu are one collection: two questions may both have an answer called "system".
  const keyOf = (id: string) => `${label}: ${id}`
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[keyOf(chosen)]}
      onSelectionChange={(keys) => {
        const option = options.find(({ id }) => keys === 'all' || keys.has(keyOf(id)))
        if (option) onChoose(option.id)
      }}
    >
      <Header className="visually-hidden">{label}</Header>
      {options.map((option) => (
        <MenuItem key={option.id} id={keyOf(option.id)} textValue={option.label} className={classes(list.item)}>
          {option.icon && <Icon of={option.icon} className={list.icon} />}
          <span className={list.words}>
            <Text slot="label">{option.label}</Text>
          </span>
          <Icon of={Check} className={list.check} />
        </MenuItem>
      ))}
    </MenuSection>
  )
}
