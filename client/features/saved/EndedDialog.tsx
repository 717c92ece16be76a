import { useEffect, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import type { CloseReason } from '../../../shared/closeCodes.ts'
import '../../locales/endedWords.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { dropPass } from '../../passes.ts'
import { useSession } from '../../sync/BoardSession.tsx'
import { letAllGo } from '../../sync/setBack/aside.ts'
import { unsentText } from '../../sync/unsentText.ts'
import { useSaved } from '../../sync/useSaved.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './Ended.module.css'
import type { Told } from './Ended.tsx'
import { SetAside } from './SetAside.tsx'
import { UnsentText } from './UnsentText.tsx'
import { useLostTo } from './useLostTo.ts'

/** What happened, what was not sent, and the way on. */
export function EndedDialog({ reason, changes }: { readonly reason: Told; readonly changes: number }) {
  const { t } = useTranslation(['common', 'ended'])
  const session = useSession()
  const [isOpen, setIsOpen] = useState(true)
  const text = session.owed
    .map(({ doc, owed }) => unsentText(doc, owed))
    .filter((words) => words !== '')
    .join('\n\n')
  const drafts = isOver(reason) ? session.drafts() : ''
  const isAllSent = changes === 0
  const why = useLostTo(reason)
  useEffect(() => {
    if (why !== null || !isOver(reason) || !isAllSent) return
    // They are told that it goes with this page: whoever has this browser next must find none of it.
    void session.eraseCopies()
    void letAllGo(session.pass.boardId)
  }, [session, reason, isAllSent, why])
  if (why === undefined) return null
  return (
    <>
      <Button className={styles.again} onPress={() => setIsOpen(true)}>
        {t('ended:show')}
      </Button>
      <Dialog
        title={t(`ended:${why ?? reason}.title`)}
        closeLabel={t('close')}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        role="alertdialog"
        actions={<WayOn reason={reason} isKept={why !== null} />}
      >
        <div className={styles.words}>
          <p>{t(`ended:${why ?? reason}.body`)}</p>
          {why ? <SetAside boardId={session.pass.boardId} /> : <p>{t('ended:unsent', { count: changes })}</p>}
          {text !== '' && !why && <UnsentText text={text} />}
          {drafts !== '' && !why && (
            <>
              <p>{t('ended:drafts')}</p>
              <UnsentText text={drafts} label={t('ended:draftsLabel')} />
            </>
          )}
        </div>
      </Dialog>
    </>
  )
}

function WayOn({ reason, isKept }: { readonly reason: Told; readonly isKept: boolean }) {
  const { t } = useTranslation(['common', 'ended'])
  const session = useSession()
  const { room } = useSaved()
  const goHome = () => {
    if (isOver(reason) && !isKept) dropPass(session.pass)
    navigate('/')
  }
  return (
    <>
      <Button variant={isOver(reason) ? 'main' : 'plain'} onPress={goHome}>
        {t('ended:home')}
      </Button>
      {reason === 'tooBig' && room && (
        <Button variant="danger" onPress={() => void session.leaveOut(room).then(() => location.reload())}>
          {t('ended:leaveOut')}
        </Button>
      )}
      {mayHelpToReload(reason) && (
        <Button variant="main" onPress={() => location.reload()}>
          {t('ended:reload')}
        </Button>
      )}
    </>
  )
}

/** The pass opens nothing any more. */
function isOver(reason: CloseReason | 'other'): boolean {
  return ['gone', 'revoked', 'removed', 'erased', 'unauthorized'].includes(reason)
}

function mayHelpToReload(reason: Told): boolean {
  return reason === 'clientTooOld' || reason === 'abusive' || reason === 'other' || reason === 'forbidden'
}
