import { Check } from 'lucide-react'
import { MenuItem, Text } from 'react-aria-components'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import list from '../../ui/List.module.css'
import type { Action } from './action.ts'
import styles from './BoardMenu.module.css'
import { useShortcut } from './useKeyText.ts'

type MenuActionProps = {
  /** The same action may stand in two places of one menu. */
  readonly place: string
  readonly action: Action
  readonly onChoose: (id: string) => void
}

/** One action as a row of a menu. */
export function MenuAction({ place, action, onChoose }: MenuActionProps) {
  const { t } = useTranslation('actions')
  const shortcut = useShortcut(action)
  const { id, title, icon, isEnabled, isOn, isDanger } = action
  return (
    <MenuItem
      id={`${place} ${id}`}
      textValue={title}
      isDisabled={!isEnabled}
      data-action={id}
      onAction={() => onChoose(id)}
      className={classes(list.item, styles.item, isDanger && list.danger)}
    >
      {icon ? <Icon of={icon} className={list.icon} /> : <span className={styles.noIcon} />}
      <span className={list.words}>
        <Text slot="label">{title}</Text>
      </span>
      {isOn && (
        <span className={styles.on}>
          <Icon of={Check} size="s" />
          <span className="visually-hidden">{t('on')}</span>
        </span>
      )}
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </MenuItem>
  )
}
