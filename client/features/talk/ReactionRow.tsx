import { ToggleButton } from 'react-aria-components'
import type { ReactionKind } from '../../../shared/schema/talk.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import type { Reacted } from '../../sync/talk.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { reactionIcons } from './reactionLooks.ts'
import styles from './Talk.module.css'
import { useNames } from './useNames.ts'

type ReactionRowProps = {
  readonly reacted: readonly Reacted[]
  /** Absent while I may only read. */
  readonly onToggle: ((kind: ReactionKind) => void) | undefined
}

/** The signs people gave, each with how many gave it; pressed, mine is given or taken back. */
export function ReactionRow({ reacted, onToggle }: ReactionRowProps) {
  return reacted.map((one) => <Given key={one.kind} {...one} onToggle={onToggle} />)
}

function Given({ kind, by, onToggle }: Reacted & Pick<ReactionRowProps, 'onToggle'>) {
  const { t } = useTranslation('notes')
  const isMine = by.includes(useMe().id)
  const given = t('react.given', { kind: t(`react.kind.${kind}`), names: useNames(by) })
  return (
    <Tooltip text={given} placement="bottom">
      <ToggleButton
        aria-label={given}
        isSelected={isMine}
        onChange={() => onToggle?.(kind)}
        // The note is what Tab stops at; what can be done with it is in its bar and its menu.
        excludeFromTabOrder
        className={`${styles.pill} nodrag nopan`}
      >
        <Icon of={reactionIcons[kind]} size="s" />
        {by.length}
      </ToggleButton>
    </Tooltip>
  )
}
