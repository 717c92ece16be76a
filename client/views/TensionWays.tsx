import { PencilLine, StickyNote } from 'lucide-react'
import { useState } from 'react'
import type { ScaleRow } from '../features/tension/rows.ts'
import { TensionDialog } from '../features/tension/TensionDialog.tsx'
import { useTensionDeeds } from '../features/tension/useTensionDeeds.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useBoard } from '../sync/BoardSession.tsx'
import { useRecord } from '../sync/useRecord.ts'
import { Button } from '../ui/Button.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import styles from './TensionWays.module.css'

const SettledIn = onDemand(async () => (await import('../features/agreements/SettledIn.tsx')).SettledIn)

/** What can be made of a difference: a card on the board, and words on it. Nothing while I may only read. */
export function TensionWays({ row }: { readonly row: ScaleRow }) {
  const { t } = useTranslation('tension')
  const { notes, canWrite } = useBoard()
  const { id, vote } = row.of
  const note = useRecord(notes, id)
  const { make } = useTensionDeeds()
  const [isWriting, setWriting] = useState(false)
  if (!canWrite) return null
  const topic = vote.topic || vote.question
  return (
    <div className={styles.ways}>
      {note?.deletedAt === null ? (
        <>
          <Button icon={PencilLine} aria-label={t('openOf', { topic })} onPress={() => setWriting(true)}>
            {t('open')}
          </Button>
          <span className={styles.hint}>{t('onBoard')}</span>
        </>
      ) : (
        <Button icon={StickyNote} aria-label={t('makeOf', { topic })} onPress={() => void make(id, topic)}>
          {t('make')}
        </Button>
      )}
      {isWriting && (
        <TensionDialog
          id={id}
          onClose={() => setWriting(false)}
          renderAgreement={(agreement, isNew) => <SettledIn id={agreement} isNew={isNew} />}
        />
      )}
    </div>
  )
}
