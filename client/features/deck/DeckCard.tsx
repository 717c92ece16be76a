import { ArrowDown, ArrowUp, EllipsisVertical, Eye, Pencil, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DeckPrompt } from '../../../shared/schema/deck.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { CardRow } from './CardRow.tsx'

export type DeckCardProps = {
  readonly prompt: DeckPrompt
  /** Time, suggested mode, whether it was shown. */
  readonly facts: ReactNode
  readonly isSeen: boolean
  readonly onShow: () => void
  readonly onEdit: () => void
  /** Undefined at the end of the list. */
  readonly onMoveUp: (() => void) | undefined
  readonly onMoveDown: (() => void) | undefined
  readonly onRemove: () => void
  readonly canShow: boolean
}

/** One prompt of the deck, in a line or two. */
export function DeckCard(props: DeckCardProps) {
  const { prompt, facts, isSeen, onShow, canShow } = props
  const { t } = useTranslation('console')
  return (
    <CardRow
      text={prompt.text}
      gripTitle={t('drag')}
      actions={
        <>
          <Button
            variant="quiet"
            icon={Eye}
            isDisabled={!canShow}
            onPress={onShow}
            aria-label={`${t(isSeen ? 'showAgain' : 'show')}: ${prompt.text}`}
          >
            {t(isSeen ? 'showAgain' : 'show')}
          </Button>
          <CardMenu {...props} />
        </>
      }
    >
      {facts}
    </CardRow>
  )
}

type MenuProps = Pick<DeckCardProps, 'prompt' | 'onEdit' | 'onMoveUp' | 'onMoveDown' | 'onRemove'>

/** What can be done with a prompt beside showing it. */
export function CardMenu({ prompt, onEdit, onMoveUp, onMoveDown, onRemove }: MenuProps) {
  const { t } = useTranslation('console')
  const label = t('more', { text: prompt.text })
  const nothing = () => {}
  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={<IconButton icon={EllipsisVertical} label={label} />}
      groups={[
        [
          { id: 'edit', label: t('edit'), icon: Pencil, onAction: onEdit },
          { id: 'up', label: t('moveUp'), icon: ArrowUp, isDisabled: !onMoveUp, onAction: onMoveUp ?? nothing },
          {
            id: 'down',
            label: t('moveDown'),
            icon: ArrowDown,
            isDisabled: !onMoveDown,
            onAction: onMoveDown ?? nothing,
          },
        ],
        [{ id: 'remove', label: t('remove'), icon: Trash2, isDanger: true, onAction: onRemove }],
      ]}
    />
  )
}
