import '../../locales/streetWords.ts'
import { useState } from 'react'
import { askKinds } from '../../../shared/schema/ask.ts'
import type { Note } from '../../../shared/schema/board.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useMe, useStage } from '../../sync/BoardSession.tsx'
import { useAll, useRecord } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './Asks.module.css'

type Props = { readonly id: string; readonly onClose: () => void }

/** Says of a note of mine that it is a need or an expectation, and whom it asks. */
export function AskDialog(props: Props) {
  const note = useRecord(useBoard().notes, props.id)
  return note ? <Asking {...props} note={note} /> : null
}

const NONE = 'none'
const kinds = [NONE, ...askKinds] as const

function Asking({ id, note, onClose }: Props & { readonly note: Note }) {
  const { t } = useTranslation('street')
  const me = useMe().id
  const { notes } = useBoard()
  const seats = useAll(useStage().members)
  const [kind, setKind] = useState<(typeof kinds)[number]>(note.kind ?? (note.to ? NONE : 'need'))
  const [to, setTo] = useState(note.to ?? NONE)
  const others = [...seats].filter(([who, { role, leftAt }]) => who !== me && role !== 'viewer' && leftAt === null)
  const save = () => {
    notes.patch(id, { kind: kind === NONE ? null : kind, to: to === NONE ? null : to })
    const name = seats.get(to)?.name || t('unnamed')
    announce(to === NONE ? t('saved') : t('savedFor', { name }))
    onClose()
  }
  return (
    <Dialog
      title={t('askTitle')}
      closeLabel={t('cancel')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="main" onPress={save}>
            {t('saveAsk')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p dir="auto" className={styles.quote}>
          {note.text}
        </p>
        <Segments
          label={t('kind')}
          value={kind}
          onChange={setKind}
          options={kinds.map((one) => ({ id: one, label: t(`kinds.${one}`) }))}
        />
        <Select
          label={t('to')}
          description={t('toHint')}
          placeholder={t('nobody')}
          value={to}
          onChange={setTo}
          options={[
            { id: NONE, label: t('nobody') },
            ...others.map(([who, { name }]) => ({ id: who, label: name || t('unnamed') })),
          ]}
        />
      </div>
    </Dialog>
  )
}
