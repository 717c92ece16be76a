import '../../locales/inviteWords.ts'
import { useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, usePass, useStage } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DoorSettings } from './DoorSettings.tsx'
import styles from './InviteLinks.module.css'
import { InviteFacilitator, InviteParticipants, InviteProjector } from './InviteLinks.tsx'
import { RenewLinks } from './RenewLinks.tsx'
import { useKeys } from './useKeys.ts'

type InviteDialogProps = { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void }

/** Everything by which others come in; for facilitators also the ways to make it new. */
export function InviteDialog({ isOpen, onOpenChange }: InviteDialogProps) {
  const { t } = useTranslation('invite')
  return (
    <Dialog title={t('heading')} closeLabel={t('close')} isOpen={isOpen} onOpenChange={onOpenChange} size="l">
      <InviteAll />
    </Dialog>
  )
}

function InviteAll() {
  const { t } = useTranslation('invite')
  const { boardId } = usePass()
  const [keys, keepKey] = useKeys()
  const [showsOwn, setShowsOwn] = useState(false)
  const hasCode = useSheet(useStage().session).code !== ''
  const isFacilitator = useMe().role === 'facilitator'
  return (
    <>
      <InviteParticipants boardId={boardId} keys={keys} />
      <InviteProjector boardId={boardId} keys={keys} />
      {isFacilitator && !keys?.participant && hasCode && <p className={styles.help}>{t('keyless')}</p>}
      {showsOwn && <InviteFacilitator boardId={boardId} keys={keys} />}
      {/* Asked for: a dialog is often opened while the screen is shared. */}
      {!showsOwn && keys?.facilitator && (
        <Button className={styles.open} onPress={() => setShowsOwn(true)}>
          {t('showFacilitator')}
        </Button>
      )}
      {isFacilitator && <DoorSettings />}
      {isFacilitator && <RenewLinks onKey={keepKey} />}
    </>
  )
}
