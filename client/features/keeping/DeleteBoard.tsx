import { Trash2 } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { Receipt } from '../../../shared/receipt.ts'
import { ask, Problem } from '../../api.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { dropPass } from '../../passes.ts'
import { useSession, useStage } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/toast.ts'
import { type Gone, gonePath } from './gone.ts'
import styles from './Kept.module.css'

/** Whoever facilitates deletes the board for everybody. */
export function DeleteBoard() {
  const { t } = useTranslation('kept')
  const [isAsked, setAsked] = useState(false)
  return (
    <Card as="section" aria-labelledby="delete-board" className={styles.act}>
      <h2 id="delete-board">{t('delete.title')}</h2>
      <p>{t('delete.lead')}</p>
      <p className={styles.soft}>{t('delete.reach')}</p>
      <Button variant="danger" icon={Trash2} onPress={() => setAsked(true)}>
        {t('delete.ask')}
      </Button>
      {isAsked && <Confirm onClose={() => setAsked(false)} />}
    </Card>
  )
}

/** Names as people type them: capitals and spaces don't matter. */
const plainly = (words: string) => words.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

function Confirm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('kept')
  const form = useId()
  const { pass } = useSession()
  const { title: now } = useSheet(useStage().session)
  const title = now || pass.title
  const [typed, setTyped] = useState('')
  const { isSending, erase } = useErasing(title, onClose)
  const isSure = plainly(typed) === plainly(title)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isSure && !isSending) void erase()
  }
  return (
    <Dialog
      title={t('delete.confirm', { title })}
      closeLabel={t('delete.no')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose}>{t('delete.no')}</Button>
          <Button type="submit" form={form} variant="danger" isDisabled={!isSure} isPending={isSending}>
            {t('delete.yes')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className={styles.form}>
        <p>{t('delete.reach')}</p>
        <TextField
          label={t('delete.typeLabel')}
          description={t('delete.type', { title })}
          value={typed}
          onChange={setTyped}
          autoFocus
          autoComplete="off"
        />
      </form>
    </Dialog>
  )
}

function useErasing(title: string, onClose: () => void) {
  const session = useSession()
  const [isSending, setSending] = useState(false)
  const erase = async () => {
    const { boardId, token } = session.pass
    setSending(true)
    session.isLeaving = true
    try {
      const headers = { prefer: 'return=representation' }
      const receipt = await ask('DELETE', `/boards/${boardId}`, Receipt, { token, headers })
      await session.eraseCopies()
      dropPass(session.pass)
      navigate(gonePath, { state: { what: 'board', title, receipt } satisfies Gone })
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      session.isLeaving = false
      toast({ title: problem.message, tone: 'trouble' })
      onClose()
    }
  }
  return { isSending, erase }
}
