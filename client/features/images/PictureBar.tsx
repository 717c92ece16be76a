import { MessageSquareText, Trash2 } from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import { useTranslation } from '../../locales/useTranslation.tsx'
import bar from '../../ui/FloatingBar.module.css'
import { IconButton } from '../../ui/IconButton.tsx'

type PictureBarProps = { readonly onWrite: () => void; readonly onRemove: () => void }

/** What can be done to a selected picture. */
export function PictureBar({ onWrite, onRemove }: PictureBarProps) {
  const { t } = useTranslation('draw')
  return (
    <Toolbar aria-label={t('picture.actions')} className={bar.bar}>
      <IconButton icon={MessageSquareText} label={t('picture.describe')} shortcut="Enter" onPress={onWrite} />
      <IconButton icon={Trash2} label={t('remove')} shortcut="Del" onPress={onRemove} />
    </Toolbar>
  )
}
