import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { toast } from '../../ui/toast.ts'
import { eraseMap } from './mapStore.ts'

/** Asks once: what is erased is nowhere else. */
export function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('map')
  const erase = () => {
    eraseMap()
    toast({ title: t('file.erased') })
    onClose()
  }
  return (
    <Dialog
      title={t('file.eraseTitle')}
      closeLabel={t('file.eraseNo')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose}>{t('file.eraseNo')}</Button>
          <Button variant="danger" onPress={erase}>
            {t('file.eraseYes')}
          </Button>
        </>
      }
    >
      <p>{t('file.eraseBody')}</p>
      <p>{t('file.eraseKeep')}</p>
    </Dialog>
  )
}
