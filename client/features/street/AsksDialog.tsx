import '../../locales/streetWords.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { AskList } from './AsksOfMe.tsx'

/** What others ask of me, where there is no room for it beside the work. */
export function AsksDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('street')
  return (
    <Dialog title={t('askedOf')} closeLabel={t('close')} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <AskList />
    </Dialog>
  )
}
