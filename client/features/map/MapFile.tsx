import { Eraser, FileLock, FolderOpen, LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { EraseDialog } from './EraseDialog.tsx'
import { OpenDialog } from './OpenDialog.tsx'
import { SealDialog } from './SealDialog.tsx'

/** What can be done with the map as a whole: taken along, brought in, erased. */
export function MapFile({ isEmpty }: { readonly isEmpty: boolean }) {
  const { t } = useTranslation('map')
  const [open, setOpen] = useState<'seal' | 'open' | 'erase' | null>(null)
  const close = () => setOpen(null)
  const openFile = {
    ...{ id: 'open', label: t('file.open'), icon: FolderOpen, onAction: () => setOpen('open') },
  }
  return (
    <>
      {isEmpty ? (
        <Button icon={FolderOpen} onPress={() => setOpen('open')}>
          {t('start.open')}
        </Button>
      ) : (
        <Menu
          label={t('file.menu')}
          placement="bottom end"
          trigger={<Button icon={LockKeyhole}>{t('file.menu')}</Button>}
          groups={[
            [
              {
                ...{ id: 'seal', label: t('file.seal'), description: t('file.sealHint'), icon: FileLock },
                onAction: () => setOpen('seal'),
              },
              openFile,
            ],
            [
              {
                ...{ id: 'erase', label: t('file.erase'), icon: Eraser, isDanger: true },
                onAction: () => setOpen('erase'),
              },
            ],
          ]}
        />
      )}
      {open === 'seal' && <SealDialog onClose={close} />}
      {open === 'open' && <OpenDialog onClose={close} />}
      {open === 'erase' && <EraseDialog onClose={close} />}
    </>
  )
}
