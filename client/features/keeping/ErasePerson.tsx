import { useState } from 'react'
import type { ErasedWords } from '../../../shared/schema/erased.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './Kept.module.css'
import { WordsChoice } from './WordsChoice.tsx'

type Props = {
  readonly id: string
  /** As they are called here. */
  readonly name: string
  readonly onClose: () => void
}

/** Whoever facilitates takes somebody off the board for good. */
export function ErasePerson({ id, name, onClose }: Props) {
  const { t } = useTranslation('kept')
  const command = useCommand()
  const [words, setWords] = useState<ErasedWords>('keep')
  const [isSending, setSending] = useState(false)
  const erase = async () => {
    setSending(true)
    const isDone = await command('member.erase', { member: id, words })
    setSending(false)
    if (!isDone) return
    announce(t('person.done', { name }))
    onClose()
  }
  return (
    <Dialog
      title={t('person.title', { name })}
      closeLabel={t('me.no')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose}>{t('me.no')}</Button>
          <Button variant="danger" isPending={isSending} onPress={erase}>
            {t('person.yes', { name })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('person.body')}</p>
        <WordsChoice of="person" value={words} onChange={setWords} />
      </div>
    </Dialog>
  )
}
