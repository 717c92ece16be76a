import { UserX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import type { ErasedWords } from '../../../shared/schema/erased.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { dropPass } from '../../passes.ts'
import { useMe, useSession, useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useAll, useSheet } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { type Gone, gonePath } from './gone.ts'
import styles from './Kept.module.css'
import { WordsChoice } from './WordsChoice.tsx'

/** Somebody takes themselves off the board for good, with their words or without. */
export function EraseMe() {
  const { t } = useTranslation('kept')
  const [words, setWords] = useState<ErasedWords>('keep')
  const [isAsked, setAsked] = useState(false)
  return (
    <Card as="section" aria-labelledby="erase-me" className={styles.act}>
      <h2 id="erase-me">{t('me.title')}</h2>
      <p>{t('me.lead')}</p>
      <WordsChoice of="me" value={words} onChange={setWords} />
      <p className={styles.soft}>{t('me.stays')}</p>
      {useWritesForOthers() && <p className={styles.soft}>{t('me.proxies')}</p>}
      <Button variant="danger" icon={UserX} onPress={() => setAsked(true)}>
        {t('me.ask')}
      </Button>
      {isAsked && <Confirm words={words} onClose={() => setAsked(false)} />}
    </Card>
  )
}

function useWritesForOthers(): boolean {
  const me = useMe().id
  const seats = useAll(useStage().members)
  return useMemo(() => [...seats.values()].some(({ by }) => by === me), [seats, me])
}

type Props = { readonly words: ErasedWords; readonly onClose: () => void }

function Confirm({ words, onClose }: Props) {
  const { t } = useTranslation('kept')
  const session = useSession()
  const { title } = useSheet(useStage().session)
  const command = useCommand()
  const [isSending, setSending] = useState(false)
  const erase = async () => {
    setSending(true)
    session.isLeaving = true
    if (await command('member.erase', { words })) {
      await session.eraseCopies()
      dropPass(session.pass)
      return navigate(gonePath, { state: { what: 'me', title: title || session.pass.title } satisfies Gone })
    }
    session.isLeaving = false
    onClose()
  }
  return (
    <Dialog
      title={t('me.confirm')}
      closeLabel={t('me.no')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose}>{t('me.no')}</Button>
          <Button variant="danger" isPending={isSending} onPress={erase}>
            {t('me.yes')}
          </Button>
        </>
      }
    >
      <p>{t(words === 'keep' ? 'me.confirmKeep' : 'me.confirmRemove')}</p>
      <p>{t('me.confirmBody')}</p>
    </Dialog>
  )
}
