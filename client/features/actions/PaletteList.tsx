import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { classes } from '../../ui/classes.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import type { Action } from './action.ts'
import styles from './Palette.module.css'
import type { PaletteGroup } from './paletteGroups.ts'
import { useShortcut } from './useKeyText.ts'

type PaletteListProps = {
  readonly id: string
  readonly groups: readonly PaletteGroup[]
  /** The one that Enter chooses, counted over all groups. */
  readonly at: number
  readonly optionId: (index: number) => string
  readonly onPoint: (index: number) => void
  readonly onChoose: (index: number) => void
}

/** The list under the palette's field. The focus stays in the field. */
export function PaletteList({ id, groups, at, optionId, onPoint, onChoose }: PaletteListProps) {
  const { t } = useTranslation('actions')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelectorAll('[role="option"]')[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  if (groups.length === 0)
    return (
      <EmptyState title={t('palette.none')} className={styles.none}>
        {t('palette.noneHint')}
      </EmptyState>
    )
  let first = 0
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('palette.list')} className={styles.list}>
      {groups.map((group) => {
        const from = first
        first += group.actions.length
        const name = groupName(group.id)
        return (
          // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by role; a fieldset is for fields.
          <div key={group.id} role="group" aria-label={name} className={styles.group}>
            <p aria-hidden="true" className={classes(styles.heading)}>
              {name}
            </p>
            {group.actions.map((action, index) => (
              <Option
                key={action.id}
                id={optionId(from + index)}
                action={action}
                isAt={from + index === at}
                onPoint={() => onPoint(from + index)}
                onChoose={() => onChoose(from + index)}
              />
            ))}
          </div>
        )
      })}
    </div>
  )

  function groupName(group: PaletteGroup['id']): string {
    if (group === 'recent') return t('palette.recent')
    if (group === 'notNow') return t('notNow')
    return group === 'found' ? t('palette.list') : t(`group.${group}`)
  }
}

type OptionProps = {
  readonly id: string
  readonly action: Action
  readonly isAt: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

function Option({ id, action, isAt, onPoint, onChoose }: OptionProps) {
  const { t } = useTranslation('actions')
  const shortcut = useShortcut(action)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option it is at.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field.
    <div
      id={id}
      role="option"
      aria-selected={isAt}
      aria-disabled={!action.isEnabled}
      data-action={action.id}
      className={classes(styles.option, action.isDanger && styles.danger)}
      onPointerMove={() => !isAt && onPoint()}
      onClick={onChoose}
    >
      {action.icon ? <Icon of={action.icon} className={styles.icon} /> : <span className={styles.noIcon} />}
      <span className={styles.title}>{action.title}</span>
      {action.isOn && (
        <span className={styles.on}>
          <Icon of={Check} size="s" />
          {t('on')}
        </span>
      )}
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </div>
  )
}
