import { SmilePlus } from 'lucide-react'
import { Group, ToggleButton } from 'react-aria-components'
import { type ReactionKind, reactionKinds } from '../../../shared/schema/talk.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Popover, type PopoverProps } from '../../ui/Popover.tsx'
import { reactionIcons } from './reactionLooks.ts'
import styles from './Talk.module.css'

type ReactButtonProps = {
  /** Those I gave. */
  readonly mine: readonly ReactionKind[]
  readonly onToggle: (kind: ReactionKind) => void
  /** I wrote it: nothing of it is new to me. */
  readonly isOwn?: boolean
  readonly placement?: PopoverProps['placement']
}

/** A button that offers the signs, with their names. */
export function ReactButton({ mine, onToggle, isOwn = false, placement = 'top' }: ReactButtonProps) {
  const { t } = useTranslation('notes')
  const label = t('react.title')
  const kinds = isOwn ? reactionKinds.filter((kind) => kind !== 'new') : reactionKinds
  return (
    <Popover label={label} placement={placement} trigger={<IconButton icon={SmilePlus} label={label} />}>
      {(close) => (
        <Group aria-label={label} className={styles.choices}>
          {kinds.map((kind) => (
            <ToggleButton
              key={kind}
              isSelected={mine.includes(kind)}
              onChange={() => {
                onToggle(kind)
                close()
              }}
              className={styles.choice}
            >
              <Icon of={reactionIcons[kind]} />
              {t(`react.kind.${kind}`)}
            </ToggleButton>
          ))}
        </Group>
      )}
    </Popover>
  )
}
