import { Check } from 'lucide-react'
import { Header, Menu, MenuItem, MenuSection, Popover, Separator, Text } from 'react-aria-components'
import type { ChoiceMenuProps, Choices } from './ChoiceMenu.tsx'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import list from './List.module.css'
import styles from './Menu.module.css'
import type { PanelState } from './MenuPanel.tsx'

type ChoicePanelProps = Omit<ChoiceMenuProps, 'trigger'> & PanelState & { readonly byKeys: boolean }

/** The questions that a button opens. */
export function ChoicePanel({ label, questions, placement = 'bottom end', byKeys, ...state }: ChoicePanelProps) {
  return (
    <Popover
      {...state}
      aria-label={label}
      placement={placement}
      offset={6}
      className={classes(list.popover, styles.popover)}
    >
      <Menu
        aria-label={label}
        autoFocus={byKeys ? 'first' : true}
        className={list.list}
        shouldCloseOnSelect={false}
        onClose={() => state.onOpenChange(false)}
      >
        {questions.flatMap((question, index) => [
          ...(index > 0 ? [<Separator key={`before ${question.label}`} className={list.separator} />] : []),
          <Question key={question.label} {...question} />,
        ])}
      </Menu>
    </Popover>
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
