import { type FormEvent, useState } from 'react'
import { PASSPHRASE_LENGTH_MAX, PASSPHRASE_LENGTH_MIN } from '../../../shared/limits.ts'
import { Passphrase } from '../../../shared/members.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './InviteLinks.module.css'

/** What happens to newcomers: who comes in by themselves, who waits, what they have to say. */
export function DoorSettings() {
  const { t } = useTranslation('invite')
  const { door } = useSheet(useStage().session)
  const command = useCommand()
  return (
    <section aria-labelledby="door" className={styles.renew}>
      <h2 id="door" className={styles.title}>
        {t('door.heading')}
      </h2>
      <Segments
        label={t('door.label')}
        hideLabel
        options={(['open', 'waiting', 'closed'] as const).map((id) => ({ id, label: t(`door.${id}`) }))}
        value={door}
        onChange={(chosen) => void command('door.set', { door: chosen })}
      />
      <p role="status" className={styles.help}>
        {t(`door.${door}Means`)}
      </p>
      <PassphraseForm />
    </section>
  )
}

function PassphraseForm() {
  const { t } = useTranslation('invite')
  const { hasPassphrase } = useSheet(useStage().session)
  const command = useCommand()
  const [words, setWords] = useState('')
  const [isShort, setShort] = useState(false)
  const [said, setSaid] = useState<'set' | 'none'>()

  const set = async (event: FormEvent) => {
    event.preventDefault()
    const passphrase = Passphrase.safeParse(words)
    const isTooShort = !passphrase.success || passphrase.data.length < PASSPHRASE_LENGTH_MIN
    setShort(isTooShort)
    if (isTooShort || !(await command('door.passphrase', { passphrase: passphrase.data }))) return
    setWords('')
    setSaid('set')
  }
  const takeAway = async () => {
    if (await command('door.passphrase', { passphrase: null })) setSaid('none')
  }
  return (
    <form className={styles.phrase} onSubmit={set} noValidate>
      <TextField
        label={t(hasPassphrase ? 'phrase.labelNew' : 'phrase.label')}
        description={t(hasPassphrase ? 'phrase.isAsked' : 'phrase.help')}
        error={isShort ? t('phrase.short', { count: PASSPHRASE_LENGTH_MIN }) : undefined}
        value={words}
        onChange={(next) => {
          setWords(next)
          setShort(false)
        }}
        maxLength={PASSPHRASE_LENGTH_MAX}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck="false"
      />
      <div className={styles.ways}>
        <Button type="submit">{t(hasPassphrase ? 'phrase.change' : 'phrase.set')}</Button>
        {hasPassphrase && (
          <Button variant="quiet" onPress={takeAway}>
            {t('phrase.none')}
          </Button>
        )}
      </div>
      <p role="status">{said && t(`phrase.${said}Done`)}</p>
    </form>
  )
}
