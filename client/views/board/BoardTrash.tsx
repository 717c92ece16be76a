import { Trash } from '../../features/trash/Trash.tsx'
import type { Thrown } from '../../features/trash/thrown.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { announce } from '../../ui/announce.ts'
import { Drawer } from '../../ui/Drawer.tsx'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

const isTrash = ({ panel }: DeskState) => panel === 'trash'

/** The Trash beside the board: what is put back is told and brought into view. */
export function BoardTrash({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation(['trash', 'common'])
  const { sections } = useStage()
  const tell = ({ id, kind, text, section }: Thrown) => {
    if (kind === 'section') announce(t('restoredSection', { title: text }))
    else if (kind === 'agreement') return announce(t('restoredAgreement'))
    else {
      const title = sections.get(section ?? '')?.title ?? t('openBoard')
      announce(t('restored', { kind: t(`kind.${kind}`), section: title }))
    }
    desk.get().ways?.show([id])
  }
  return (
    <Drawer
      title={t('title')}
      closeLabel={t('common:close')}
      isOpen={useDesk(desk, isTrash)}
      onOpenChange={(isOpen) => !isOpen && desk.set({ panel: null })}
    >
      <Trash onRestored={tell} />
    </Drawer>
  )
}
