import { type FormEvent, useState } from 'react'
import { REPAIR_LENGTH_MAX, SIGNAL_NAME_LENGTH_MAX } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Tending.module.css'

/** The group's own way back and its words for a signal: chosen together, kept for everybody. */
export function CareSettings({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('tending')
  const command = useCommand()
  const { repair, signalWords } = useSheet(useAllianceDoc().alliance)
  const [wayBack, setWayBack] = useState(repair)
  const [words, setWords] = useState(signalWords)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const isSaved =
      (wayBack === repair || (await command('repair.set', { words: wayBack }))) &&
      (words === signalWords || (await command('signal.words', { words })))
    if (!isSaved) return
    announce(t('saved'))
    onDone()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <TextField
        multiline
        label={t('wayBack')}
        description={t('wayBackHelp')}
        placeholder={t('wayBackExample')}
        value={wayBack}
        onChange={setWayBack}
        maxLength={REPAIR_LENGTH_MAX}
      />
      <TextField
        label={t('wordsLabel')}
        placeholder={t('wordsExample')}
        value={words}
        onChange={setWords}
        maxLength={SIGNAL_NAME_LENGTH_MAX}
      />
      <Button type="submit" className={styles.way}>
        {t('save')}
      </Button>
    </form>
  )
}
