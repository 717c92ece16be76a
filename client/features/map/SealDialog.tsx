import { type FormEvent, useId, useState } from 'react'
import { dayAt } from '../../../shared/rules/takeAways.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { download } from '../../ui/download.ts'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './MapFile.module.css'
import { myMap } from './mapStore.ts'
import { canSeal, MAP_FILE_ENDING, PASSPHRASE_MIN, seal } from './sealedFile.ts'

/** Puts the map into a file that only a passphrase opens. */
export function SealDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('map')
  const formId = useId()
  const [words, setWords] = useState('')
  const [again, setAgain] = useState('')
  const [wasTried, setTried] = useState(false)
  const [isSealing, setSealing] = useState(false)
  const missing = PASSPHRASE_MIN - [...words].length
  const isSame = words.normalize('NFKC') === again.normalize('NFKC')
  const make = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing > 0 || !isSame || isSealing) return
    setSealing(true)
    const text = await seal(myMap(), words)
    download(new Blob([text], { type: 'application/json' }), `${dayAt(new Date())}${MAP_FILE_ENDING}`)
    toast({ title: t('file.sealed') })
    onClose()
  }
  return (
    <Dialog
      title={t('file.sealTitle')}
      closeLabel={t('close')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t(canSeal() ? 'cancel' : 'close')}</Button>
          {canSeal() && (
            <Button variant="main" type="submit" form={formId} isPending={isSealing}>
              {t('file.sealGo')}
            </Button>
          )}
        </>
      }
    >
      {canSeal() ? (
        <form id={formId} onSubmit={make} noValidate className={styles.form}>
          <p>{t('file.sealLead')}</p>
          <TextField
            type="password"
            label={t('file.passphrase')}
            description={t('file.passphraseHelp', { min: PASSPHRASE_MIN })}
            error={wasTried && missing > 0 ? t('file.tooShort', { count: missing }) : undefined}
            value={words}
            onChange={setWords}
            autoComplete="new-password"
          />
          <TextField
            type="password"
            label={t('file.repeat')}
            error={wasTried && missing <= 0 && !isSame ? t('file.different') : undefined}
            value={again}
            onChange={setAgain}
            autoComplete="new-password"
          />
        </form>
      ) : (
        <p>{t('file.noCrypto')}</p>
      )}
    </Dialog>
  )
}
