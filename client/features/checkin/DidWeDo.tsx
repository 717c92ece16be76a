import { MessageCircle, PencilLine } from 'lucide-react'
import { useState } from 'react'
import { CHECKIN_WORDS_MAX } from '../../../shared/limits.ts'
import type { AgreedTerms } from '../../../shared/rules/alliance/meaning.ts'
import { type Deed, deeds, keyOf } from '../../../shared/schema/checkin.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { usePeopleHere } from '../../sync/usePresence.ts'
import { useAll } from '../../sync/useRecord.ts'
import { useWhose, whoseOf } from '../../sync/useWhose.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Face } from '../../ui/Face.tsx'
import { FormInPlace } from '../../ui/FormInPlace.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './DidWeDo.module.css'
import { useCheckinDoc } from './useCheckin.ts'
import { useNames } from './useNames.ts'

type Props = { readonly checkinId: string; readonly agreement: string; readonly terms: AgreedTerms }

/** Whether people did what they said, whoever took it on first; and my own word on it. */
export function DidWeDo({ checkinId, agreement, terms }: Props) {
  const { t } = useTranslation('checkin')
  const me = useMe()
  const whose = useWhose()
  const names = useNames()
  const seats = useAll(useStage().members)
  const said = useSaid(checkinId, agreement, terms.owners)
  const [isSaying, setSaying] = useState(false)
  const person = whose?.id ?? me.id
  const mine = said.find(({ member }) => member === person)
  const waitsFor = useFirst(said, terms.owners)
  const mayWrite = me.role !== 'viewer'
  return (
    <div className={styles.did}>
      <ul className={styles.said}>
        {said.map(({ member, did, words }) => (
          <li key={member} className={styles.one}>
            <Face
              name={seats.get(member)?.name ?? ''}
              color={seats.get(member)?.color ?? 0}
              unnamed={t('unnamed')}
              size="s"
              isDecorative
            />
            <span className={styles.words}>
              <span className={styles.who}>
                {names([member])}
                {terms.owners.includes(member) && ` (${t('talk.owner')})`}:{' '}
              </span>
              <strong>{t(`talk.did.${did}`)}</strong> {words && <span dir="auto">{words}</span>}
            </span>
          </li>
        ))}
      </ul>
      {waitsFor.length > 0 && !waitsFor.includes(person) && (
        <p className={styles.first}>{t('talk.ownerFirst', { names: names(waitsFor) })}</p>
      )}
      {isSaying ? (
        <SayIt
          key={person}
          {...{ checkinId, agreement, whose }}
          before={mine ?? { did: 'yes', words: '' }}
          onEnd={() => setSaying(false)}
        />
      ) : (
        mayWrite &&
        (waitsFor.length === 0 || waitsFor.includes(person)) && (
          <Button
            variant="quiet"
            icon={mine ? PencilLine : MessageCircle}
            className={styles.way}
            onPress={() => setSaying(true)}
          >
            {t(mine ? 'talk.change' : 'talk.didLabel')}
          </Button>
        )
      )}
    </div>
  )
}

type Said = { readonly member: string; readonly did: Deed; readonly words: string; readonly at: number }

function useSaid(checkin: string, agreement: string, owners: readonly string[]): readonly Said[] {
  const start = `${keyOf(checkin, agreement)}/`
  return [...useAll(useCheckinDoc().checkinDid)]
    .filter(([key]) => key.startsWith(start))
    .map(([key, did]) => ({ ...did, member: key.slice(start.length) }))
    .sort((a, b) => Number(owners.includes(b.member)) - Number(owners.includes(a.member)) || a.at - b.at)
}

/** Owners who are here, while none of them has said a word. */
function useFirst(said: readonly Said[], owners: readonly string[]): readonly string[] {
  const seats = useAll(useStage().members)
  const here = new Set(usePeopleHere().map(({ id }) => id))
  if (said.some(({ member }) => owners.includes(member))) return []
  return owners.filter((owner) => {
    const seat = seats.get(owner)
    return seat?.leftAt === null && here.has(seat.by ?? owner)
  })
}

type SayItProps = {
  readonly checkinId: string
  readonly agreement: string
  readonly whose: ReturnType<typeof useWhose>
  readonly before: { readonly did: Deed; readonly words: string }
  readonly onEnd: () => void
}

function SayIt({ checkinId, agreement, whose, before, onEnd }: SayItProps) {
  const { t } = useTranslation('checkin')
  const command = useCommand()
  const [did, setDid] = useState(before.did)
  const [words, setWords] = useState(before.words)
  const save = async () => {
    if (!(await command('checkin.did', { checkin: checkinId, agreement, did, words, ...whoseOf(whose) }))) return
    announce(t('talk.saved'))
    onEnd()
  }
  return (
    <FormInPlace
      title={t('talk.didLabel')}
      saveLabel={t('talk.save')}
      cancelLabel={t('opening.cancel')}
      onCancel={onEnd}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Segments
        label={t('talk.didLabel')}
        hideLabel
        options={deeds.map((id) => ({ id, label: t(`talk.did.${id}`) }))}
        value={did}
        onChange={setDid}
      />
      <TextField
        label={t('talk.words')}
        placeholder={t('talk.wordsExample')}
        maxLength={CHECKIN_WORDS_MAX}
        value={words}
        onChange={setWords}
      />
    </FormInPlace>
  )
}
