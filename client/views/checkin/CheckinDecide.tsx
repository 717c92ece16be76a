import '../../locales/agreementsWords.ts'
import { PencilLine, Plus } from 'lucide-react'
import { useState } from 'react'
import { AgreementForm } from '../../features/agreements/AgreementForm.tsx'
import { useAgreementEdits } from '../../features/agreements/agreementEdits.ts'
import { Decide } from '../../features/checkin/Decide.tsx'
import type { CheckinShown } from '../../features/checkin/useCheckin.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAgreementRecords } from '../../sync/alliance.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './CheckinBody.module.css'
import type { CheckinPlace } from './CheckinBody.tsx'

type Props = CheckinShown & { readonly place: CheckinPlace }

/** What people do with each agreement. Where the board is open, words are changed and new ones written on the spot. */
export function CheckinDecide({ place, ...shown }: Props) {
  return place === 'phone' ? <Decide {...shown} /> : <AtBoard {...shown} />
}

function AtBoard(shown: CheckinShown) {
  const { t } = useTranslation('checkin')
  const edits = useAgreementEdits()
  const [open, setOpen] = useState<string | null>(null)
  const [isNew, setNew] = useState(false)
  const add = () => {
    setOpen(edits?.add() ?? null)
    setNew(true)
  }
  const tweaking = (agreement: string) =>
    agreement === open && !isNew ? (
      <Form id={agreement} />
    ) : (
      <Button
        variant="quiet"
        icon={PencilLine}
        className={styles.end}
        onPress={() => {
          setOpen(agreement)
          setNew(false)
        }}
      >
        {t('decide.write')}
      </Button>
    )
  if (!edits) return <Decide {...shown} />
  return (
    <Decide
      {...shown}
      tweaking={tweaking}
      adding={
        <>
          {open !== null && isNew && <Form id={open} isNew />}
          <Button icon={Plus} className={styles.end} onPress={add}>
            {t('decide.add')}
          </Button>
        </>
      }
    />
  )
}

function Form({ id, isNew = false }: { readonly id: string; readonly isNew?: boolean }) {
  const edits = useAgreementEdits()
  const agreement = useRecord(useAgreementRecords(), id)
  return agreement && edits && <AgreementForm {...{ id, agreement, edits, isNew }} />
}
