import '../../locales/companyWords.ts'
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './Company.module.css'
import { type Lost, useLostFacilitator } from './useLostFacilitator.ts'

/** For whom the room waits, and after a minute the question whether to carry on for them. */
export function LostFacilitator() {
  const lost = useLostFacilitator()
  const [closed, setClosed] = useState<string>()
  // Whoever closed the first word is still asked a minute later.
  const turn = lost && `${lost.since} ${lost.state}`
  if (!lost || turn === closed) return null
  return <Missed lost={lost} onClose={() => setClosed(turn ?? undefined)} />
}

function Missed({ lost: { state, names }, onClose }: { readonly lost: Lost; readonly onClose: () => void }) {
  const { t } = useTranslation('company')
  const command = useCommand()
  const [isSending, setSending] = useState(false)
  const waits = names ? t('lost.waits', { names }) : t('lost.waitsAny')
  const mayCarryOn = state === 'now'
  useEffect(() => announce(mayCarryOn ? `${waits}. ${t('lost.ask')}` : waits), [waits, mayCarryOn, t])
  const carryOn = async () => {
    setSending(true)
    await command('session.standIn', {})
    setSending(false)
  }
  return (
    <Card as="section" tone="terracotta" aria-label={waits} className={styles.card}>
      <header className={styles.head}>
        <h2 className={styles.title}>{waits}</h2>
        <IconButton icon={X} label={t('close')} onPress={onClose} />
      </header>
      <p>{t(mayCarryOn ? 'lost.askBody' : 'lost.body')}</p>
      {mayCarryOn && (
        <Button variant="main" isPending={isSending} onPress={carryOn} className={styles.act}>
          {t('lost.carryOn')}
        </Button>
      )}
    </Card>
  )
}
