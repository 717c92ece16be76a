import '../locales/probingWords.ts'
import { useEffect } from 'react'
import { Thread } from '../features/talk/Thread.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useBoard } from '../sync/BoardSession.tsx'
import { useRecord } from '../sync/useRecord.ts'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './PocketTalk.module.css'
import { openTalk, useOpenTalk } from './pocketTalk.ts'

/** What was asked and said about one answer, over the phone's page. */
export function PocketSheet() {
  const { t } = useTranslation('probing')
  const id = useOpenTalk()
  const note = useRecord(useBoard().notes, id ?? '')
  useEffect(() => () => openTalk(null), [])
  return (
    <Dialog
      title={t('pocket.title')}
      closeLabel={t('pocket.close')}
      isOpen={id !== null && note?.deletedAt === null}
      onOpenChange={(isOpen) => !isOpen && openTalk(null)}
    >
      <p dir="auto" className={styles.quoted} data-note={note?.color}>
        {note?.text.trim()}
      </p>
      {id !== null && <Thread key={id} about={id} startsAt="ask" />}
    </Dialog>
  )
}
