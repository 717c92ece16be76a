import '../../locales/calendarWords.ts'
import { RefreshCw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Problem } from '../../api.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, usePass } from '../../sync/BoardSession.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyField } from '../../ui/CopyField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './CalendarWays.module.css'
import { findSubscription, renewSubscription, type Subscription } from './calendarCalls.ts'

type Props = { readonly hasDate: boolean; readonly onClose: () => void }

/** The secret address under which a calendar keeps asking for the dates. */
export function SubscribeDialog({ hasDate, onClose }: Props) {
  const { t } = useTranslation('calendar')
  const { role } = useMe()
  const { found, renew } = useSubscription(onClose)
  return (
    <Dialog
      title={t('title')}
      closeLabel={t('close')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <Button variant="main" onPress={onClose}>
          {t('close')}
        </Button>
      }
    >
      <div className={styles.body}>
        <p>{t('lead')}</p>
        {!hasDate && <p>{t('noDate')}</p>}
        <CopyField
          label={t('address')}
          value={found?.address ?? ''}
          copyLabel={t('copy')}
          copiedLabel={t('copied')}
          description={t('how')}
        />
        <p className={styles.quiet}>{t('neutral')}</p>
        <p className={styles.quiet}>{t('whoHasIt')}</p>
        {role === 'facilitator' && found && (
          <div className={styles.renew}>
            <Button icon={RefreshCw} onPress={() => void renew(found.secret, t('renewed'))}>
              {t('renew')}
            </Button>
            <span className={styles.quiet}>{t('renewHint')}</span>
          </div>
        )}
      </div>
    </Dialog>
  )
}

function useSubscription(onFailed: () => void) {
  const pass = usePass()
  const [found, setFound] = useState<Subscription | null>(null)
  const attempt = async (call: Promise<Subscription>): Promise<boolean> => {
    try {
      setFound(await call)
      return true
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      toast({ title: problem.message, tone: 'trouble' })
      return false
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when it opens
  useEffect(() => {
    void attempt(findSubscription(pass)).then((isFound) => !isFound && onFailed())
  }, [])
  return {
    found,
    renew: async (secret: string, said: string) => {
      if (await attempt(renewSubscription(pass, secret))) announce(said)
    },
  }
}
