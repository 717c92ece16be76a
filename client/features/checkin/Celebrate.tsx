import '../../locales/checkinWords.ts'
import { PartyPopper, PencilLine } from 'lucide-react'
import { useState } from 'react'
import { CHECKIN_WORDS_MAX } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Celebrate.module.css'
import { Celebration } from './Celebration.tsx'
import type { CheckinShown } from './useCheckin.ts'

const fields = ['what', 'why', 'how'] as const

/** What people celebrate, why it worked and how they mark it. Whoever writes it down writes for all. */
export function Celebrate({ id, checkin }: CheckinShown) {
  const { t } = useTranslation('checkin')
  const { celebration } = checkin
  const [isChanging, setChanging] = useState(false)
  const mayWrite = useMe().role !== 'viewer'
  if (celebration && !isChanging)
    return (
      <div className={styles.celebrate}>
        <Celebration celebration={celebration} place="page" />
        {mayWrite && (
          <Button variant="quiet" icon={PencilLine} className={styles.way} onPress={() => setChanging(true)}>
            {t('celebrate.change')}
          </Button>
        )}
      </div>
    )
  if (!mayWrite) return <p>{t('celebrate.empty')}</p>
  return <Form id={id} before={celebration ?? { what: '', why: '', how: '' }} onEnd={() => setChanging(false)} />
}

type FormProps = {
  readonly id: string
  readonly before: { readonly what: string; readonly why: string; readonly how: string }
  readonly onEnd: () => void
}

function Form({ id, before, onEnd }: FormProps) {
  const { t } = useTranslation('checkin')
  const command = useCommand()
  const [said, setSaid] = useState(before)
  const save = async () => {
    if (!(await command('checkin.celebrate', { checkin: id, ...said }))) return
    announce(t('celebrate.saved'))
    onEnd()
  }
  return (
    <form
      aria-label={t('celebrate.title')}
      className={styles.celebrate}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className={styles.hint}>{t('celebrate.hint')}</p>
      {fields.map((field) => (
        <TextField
          key={field}
          label={t(`celebrate.${field}`)}
          placeholder={t(`celebrate.${field}Example`)}
          maxLength={CHECKIN_WORDS_MAX}
          value={said[field]}
          onChange={(words) => setSaid((now) => ({ ...now, [field]: words }))}
        />
      ))}
      <Button
        type="submit"
        variant="main"
        icon={PartyPopper}
        className={styles.save}
        isDisabled={said.what.trim() === ''}
      >
        {t('celebrate.save')}
      </Button>
    </form>
  )
}
