import '../../locales/tensionWords.ts'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import {
  ANONYMOUS_MIN,
  SCALE_END_LENGTH_MAX,
  SCALES_AT_ONCE_MAX,
  VOTE_QUESTION_LENGTH_MAX,
} from '../../../shared/limits.ts'
import { type Scale, scales } from '../../../shared/scales/scales.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { newId } from '../../sync/newId.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { usePeopleHere } from '../../sync/usePresence.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './AskScales.module.css'
import { Fold } from './Fold.tsx'

type Props = { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void }

/** Chooses scales to put before everybody; all of ours are on, so one press asks them. */
export function AskScales({ isOpen, onOpenChange }: Props) {
  const { t } = useTranslation('tension')
  const command = useCommand()
  const [known, setKnown] = useState<readonly Scale[]>(scales)
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  const [isNamed, setNamed] = useState(true)
  const here = usePeopleHere().filter(({ role }) => role !== 'viewer').length
  const isFew = here < ANONYMOUS_MIN
  const chosen = known.filter(({ id }) => !off.has(id))
  const turn = (id: string, isOn: boolean) =>
    setOff((before) => new Set(isOn ? [...before].filter((one) => one !== id) : [...before, id]))
  const ask = async () => {
    const asked = chosen.map(({ topic, question, ends: [from, to] }) => ({
      ...{ vote: newId(), topic, question },
      ends: [from, to] as [string, string],
    }))
    if (!(await command('scales.ask', { set: newId(), scales: asked, isNamed: isNamed || isFew }))) return
    announce(t('started'))
    onOpenChange(false)
  }
  return (
    <Dialog
      title={t('askTitle')}
      closeLabel={t('cancel')}
      size="l"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>{t('cancel')}</Button>
          <Button
            variant="main"
            isDisabled={chosen.length === 0 || chosen.length > SCALES_AT_ONCE_MAX}
            onPress={() => void ask()}
          >
            {t('start', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.hint}>{t('askHint')}</p>
        <fieldset aria-label={t('choose')} className={styles.scales}>
          {known.map(({ id, topic, question, ends: [from, to] }) => (
            <Switch
              key={id}
              label={`${topic}: ${from} – ${to}`}
              description={question}
              isSelected={!off.has(id)}
              onChange={(isOn) => turn(id, isOn)}
            />
          ))}
        </fieldset>
        {known.length < SCALES_AT_ONCE_MAX && <Own onAdd={(scale) => setKnown((before) => [...before, scale])} />}
        <Switch
          label={t('named')}
          description={
            isFew
              ? t('namelessFew', { count: ANONYMOUS_MIN })
              : isNamed
                ? t('namedHint')
                : t('namelessHint', { count: ANONYMOUS_MIN })
          }
          isSelected={isNamed || isFew}
          isDisabled={isFew}
          onChange={setNamed}
        />
      </div>
    </Dialog>
  )
}

const empty = { topic: '', question: '', from: '', to: '' }
const fields = ['topic', 'question', 'from', 'to'] as const
const labels = { topic: 'ownTopic', question: 'ownQuestion', from: 'ownFrom', to: 'ownTo' } as const

/** A scale in the facilitator's own words. */
function Own({ onAdd }: { readonly onAdd: (scale: Scale) => void }) {
  const { t } = useTranslation('tension')
  const [typed, setTyped] = useState(empty)
  const [isMissing, setMissing] = useState(false)
  const add = () => {
    const { topic, question, from, to } = Object.fromEntries(
      fields.map((field) => [field, typed[field].trim()]),
    ) as typeof empty
    const isWhole = topic !== '' && question !== '' && from !== '' && to !== ''
    setMissing(!isWhole)
    if (!isWhole) return
    onAdd({ id: newId(), topic, question, ends: [from, to] })
    setTyped(empty)
  }
  return (
    <Fold title={t('own')}>
      <div className={styles.fields}>
        {fields.map((field) => (
          <TextField
            key={field}
            label={t(labels[field])}
            placeholder={t(`ownExample.${field}`)}
            value={typed[field]}
            onChange={(words) => setTyped((before) => ({ ...before, [field]: words }))}
            maxLength={field === 'question' ? VOTE_QUESTION_LENGTH_MAX : SCALE_END_LENGTH_MAX}
          />
        ))}
      </div>
      <p role="status" className={styles.hint}>
        {isMissing && t('ownMissing')}
      </p>
      <Button icon={Plus} className={styles.add} onPress={add}>
        {t('ownAdd')}
      </Button>
    </Fold>
  )
}
