import { Settings } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Later } from '../../ui/Later.tsx'
import { Popover } from '../../ui/Popover.tsx'

const load = () => import('./PreferencesSheet.tsx')

/** How I like the board, on this device: its look, how much moves on it, and what is shown. */
export function BoardPreferences({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation('preferences')
  return (
    <Popover
      label={t('title')}
      placement="bottom end"
      trigger={<IconButton icon={Settings} label={t('title')} tooltip="bottom" className={className} />}
    >
      <Later load={load}>{({ PreferencesSheet }) => <PreferencesSheet />}</Later>
    </Popover>
  )
}
