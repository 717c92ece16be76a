import '../../locales/inviteWords.ts'
import { useState } from 'react'
import type { Role } from '../../../shared/members.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './InviteLinks.module.css'
import { newKey } from './newKey.ts'

const ways = ['participant', 'viewer', 'code'] as const
type Way = (typeof ways)[number]

/** A facilitator's way to shut a link or code that got into wrong hands. Each asks first, and says who will be out. */
export function RenewLinks({ onKey }: { readonly onKey: (role: Role, key: string) => void }) {
  const { t } = useTranslation('invite')
  const send = useCommand()
  const [asked, setAsked] = useState<Way>()
  const [isSending, setSending] = useState(false)
  const [done, setDone] = useState<Way>()

  const renew = async (way: Way) => {
    setSending(true)
    const key = newKey()
    const isDone = way === 'code' ? await send('code.rotate', {}) : await send('link.rotate', { role: way, key })
    setSending(false)
    setAsked(undefined)
    if (!isDone) return
    if (way !== 'code') onKey(way, key)
    setDone(way)
  }

  return (
    <section className={styles.renew}>
      <h2 className={styles.title}>{t('renew.heading')}</h2>
      <div className={styles.ways}>
        {ways.map((way) => (
          <Button key={way} onPress={() => setAsked(way)}>
            {t(`renew.${way}`)}
          </Button>
        ))}
      </div>
      <p role="status">{done && t(`renew.${done}Done`)}</p>
      {asked && (
        <Dialog
          title={t(`renew.${asked}Title`)}
          closeLabel={t('renew.cancel')}
          isOpen
          onOpenChange={(isOpen) => !isOpen && setAsked(undefined)}
          role="alertdialog"
          actions={
            <>
              <Button onPress={() => setAsked(undefined)}>{t('renew.cancel')}</Button>
              <Button variant="danger" isPending={isSending} onPress={() => renew(asked)}>
                {t(`renew.${asked}Yes`)}
              </Button>
            </>
          }
        >
          <p>{t(`renew.${asked}Body`)}</p>
        </Dialog>
      )}
    </section>
  )
}
