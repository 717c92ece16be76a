import { MessageCircle } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Talk.module.css'

type CommentCountProps = { readonly count: number; readonly onOpen: () => void }

/** How much was said about a thing; opens its thread. */
export function CommentCount({ count, onOpen }: CommentCountProps) {
  const { t } = useTranslation('notes')
  return (
    <Button
      aria-label={t('comments.open', { count })}
      onPress={onOpen}
      excludeFromTabOrder
      className={`${styles.pill} nodrag nopan`}
    >
      <Icon of={MessageCircle} size="s" />
      {count}
    </Button>
  )
}
