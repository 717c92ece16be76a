import '../../locales/commitWords.ts'
import { Signature } from 'lucide-react'
import { useState } from 'react'
import { isKeptBy } from '../../../shared/rules/keeper.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, usePass, useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { useWhose } from '../../sync/useWhose.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import { BelongWays, NotPart } from './BelongWays.tsx'
import styles from './CommitDialog.module.css'
import { CommitList } from './CommitList.tsx'
import { CommitWalk } from './CommitWalk.tsx'
import { useMyWord } from './useMyWord.ts'

type Props = {
  /** One agreement at a time, as on a phone; else all of them below each other. */
  readonly isWalk: boolean
  readonly onClose: () => void
  /** Opens where a change to an agreement can be proposed; left out where there is no such place. */
  readonly onPropose?: (agreement: string) => void
}

/** Where one stands: on each agreement by itself, for oneself, or for somebody without a device for whom one writes. */
export function CommitDialog({ isWalk, onClose, onPropose }: Props) {
  const { t } = useTranslation('commit')
  const me = useMe().id
  const writesFor = useWhose()?.id ?? me
  const [person, setPerson] = useState(writesFor)
  const people = useAnswersFor()
  const whose = people.find(({ id }) => id === person && id !== me)
  return (
    <Dialog
      title={whose ? t('titleFor', { name: whose.label }) : t('title')}
      closeLabel={t('close')}
      isOpen
      size="l"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      {people.length > 1 && <Whose people={people} person={person} onChange={setPerson} />}
      <Answering key={person} {...{ person, isWalk, onPropose, onClose }} name={whose?.label ?? null} />
    </Dialog>
  )
}

type Option = { readonly id: string; readonly label: string }

/** Myself, and everybody for whom I write. */
function useAnswersFor(): readonly Option[] {
  const { t } = useTranslation('commit')
  const me = useMe().id
  const seats = useAll(useStage().members)
  const kept = [...seats].filter(([, seat]) => isKeptBy(seat, me))
  return [{ id: me, label: t('me') }, ...kept.map(([id, { name }]) => ({ id, label: name || t('unnamed') }))]
}

const SEGMENTS_MAX = 3

type WhoseProps = {
  readonly people: readonly Option[]
  readonly person: string
  readonly onChange: (id: string) => void
}

function Whose({ people, person, onChange }: WhoseProps) {
  const { t } = useTranslation('commit')
  const given = { label: t('whose'), options: people, value: person, onChange }
  return people.length > SEGMENTS_MAX ? <Select {...given} placeholder="" /> : <Segments {...given} />
}

type AnsweringProps = Omit<Props, 'onPropose'> & {
  readonly person: string
  /** Of somebody for whom I answer; null for me. */
  readonly name: string | null
  readonly onPropose: Props['onPropose'] | undefined
}

function Answering({ person, name, isWalk, onClose, onPropose }: AnsweringProps) {
  const { t } = useTranslation('commit')
  const { boardId } = usePass()
  const word = useMyWord(person)
  if (word.belongs !== 'here') return <NotPart belongs={word.belongs} belong={word.belong} />
  if (word.all.length === 0)
    return (
      <EmptyState icon={Signature} title={t('none')}>
        <p>{t('noneHint')}</p>
      </EmptyState>
    )
  const Way = isWalk ? CommitWalk : CommitList
  return (
    <div className={styles.inside}>
      <Way
        {...{ word, onClose, onPropose }}
        lead={<p className={styles.public}>{name === null ? t('public') : t('publicFor', { name })}</p>}
        foot={
          <div className={styles.foot}>
            <ButtonLink variant="quiet" to={`/b/${boardId}/agreement`}>
              {t('toPage')}
            </ButtonLink>
            <BelongWays {...word} />
          </div>
        }
      />
    </div>
  )
}
