import '../../locales/inviteWords.ts'
import { useState } from 'react'
import type { Role } from '../../../shared/members.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './InviteLinks.module.css'
import { newKey } from './newKey.ts'
import type { KeepKey } from './useKeys.ts'

const links = ['participant', 'viewer', 'facilitator'] as const
type Way = { readonly act: 'renew'; readonly what: Role | 'code' } | { readonly act: 'revoke'; readonly what: Role }

/** A facilitator's way to shut a link or code that got into wrong hands. Each asks first, and says who will be out. */
export function RenewLinks({ onKey }: { readonly onKey: KeepKey }) {
  const { t } = useTranslation('invite')
  const [asked, setAsked] = useState<Way>()
  const [done, setDone] = useState<Way>()
  const [isSending, setSending] = useState(false)
  const { code } = useSheet(useStage().session)
  const change = useChange(onKey, code)

  const yes = async (way: Way) => {
    setSending(true)
    const isDone = await change(way)
    setSending(false)
    setAsked(undefined)
    setDone(isDone ? way : undefined)
  }

  return (
    <section className={styles.renew}>
      <h2 className={styles.title}>{t('renew.heading')}</h2>
      <ul className={styles.links}>
        {links.map((what) => (
          <li key={what} className={styles.ways}>
            <Button onPress={() => setAsked({ act: 'renew', what })}>{t(`renew.${what}`)}</Button>
            <Button variant="quiet" onPress={() => setAsked({ act: 'revoke', what })}>
              {t(`revoke.${what}`)}
            </Button>
          </li>
        ))}
        {code !== '' && (
          <li className={styles.ways}>
            <Button onPress={() => setAsked({ act: 'renew', what: 'code' })}>{t('renew.code')}</Button>
          </li>
        )}
      </ul>
      <p role="status">{done && t(`${done.act}.${done.what as Role}Done`)}</p>
      {asked && (
        <Dialog
          title={t(`${asked.act}.${asked.what as Role}Title`)}
          closeLabel={t('renew.cancel')}
          isOpen
          onOpenChange={(isOpen) => !isOpen && setAsked(undefined)}
          role="alertdialog"
          actions={
            <>
              <Button onPress={() => setAsked(undefined)}>{t('renew.cancel')}</Button>
              <Button variant="danger" isPending={isSending} onPress={() => yes(asked)}>
                {t(`${asked.act}.${asked.what as Role}Yes`)}
              </Button>
            </>
          }
        >
          <p>{t(`${asked.act}.${asked.what as Role}Body`)}</p>
        </Dialog>
      )}
    </section>
  )
}

/** Sends it and keeps what this browser needs to know of it. True when it is done. */
function useChange(onKey: KeepKey, code: string): (way: Way) => Promise<boolean> {
  const send = useCommand()
  return async ({ act, what }) => {
    if (what === 'code') return send('code.rotate', { code })
    const key = act === 'renew' ? newKey() : null
    const isDone =
      key === null ? await send('link.revoke', { role: what }) : await send('link.rotate', { role: what, key })
    if (isDone) onKey(what, key)
    return isDone
  }
}
