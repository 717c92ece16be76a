import { ChevronRight } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { Problem } from '../../api.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePass } from '../../sync/BoardSession.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyField } from '../../ui/CopyField.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './Tending.module.css'
import { findWebhook, removeWebhook, setWebhook, type Webhook } from './webhookCalls.ts'

/** For whoever leads, where the server may call others: which program hears that a signal was raised, or a review is due. */
export function WebhookPart() {
  const { t, i18n } = useTranslation('tending')
  const { now, set, remove } = useWebhook()
  const [typed, setTyped] = useState<string | null>(null)
  const [withTitle, setWithTitle] = useState<boolean | null>(null)
  if (!now?.isAllowed) return null
  const url = typed ?? now.url ?? ''
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (await set(url.trim(), withTitle ?? now.withTitle)) announce(t('hook.saved'))
  }
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <details className={styles.older}>
      <summary>
        <Icon of={ChevronRight} size="s" className={styles.chevron} />
        {t('hook.title')}
      </summary>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <p className={styles.quiet}>{t('hook.lead')}</p>
        <TextField
          type="url"
          label={t('hook.address')}
          placeholder="https://…"
          value={url}
          onChange={setTyped}
          error={
            now.failed
              ? t(now.failed.status === null ? 'hook.silent' : 'hook.failed', {
                  when: when.format(now.failed.at),
                  status: now.failed.status,
                })
              : undefined
          }
        />
        <Switch
          label={t('hook.withTitle')}
          description={t('hook.withTitleHint')}
          isSelected={withTitle ?? now.withTitle}
          onChange={setWithTitle}
        />
        {now.secret !== undefined && (
          <CopyField
            label={t('hook.secret')}
            description={t('hook.secretHint')}
            value={now.secret}
            copyLabel={t('hook.copy')}
            copiedLabel={t('hook.copied')}
          />
        )}
        <div className={styles.ways}>
          <Button type="submit" isDisabled={url.trim() === ''}>
            {t('hook.save')}
          </Button>
          {now.url !== null && (
            <Button
              variant="quiet"
              onPress={async () => {
                if (!(await remove())) return
                setTyped(null)
                announce(t('hook.removed'))
              }}
            >
              {t('hook.remove')}
            </Button>
          )}
        </div>
      </form>
    </details>
  )
}

function useWebhook() {
  const pass = usePass()
  const [now, setNow] = useState<Webhook | null>(null)
  const attempt = async (call: () => Promise<Webhook>): Promise<boolean> => {
    try {
      setNow(await call())
      return true
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      toast({ title: problem.message, tone: 'trouble' })
      return false
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when it is shown
  useEffect(() => void attempt(() => findWebhook(pass)), [])
  return {
    now,
    set: (url: string, withTitle: boolean) => attempt(() => setWebhook(pass, url, withTitle)),
    remove: () =>
      attempt(async () => {
        await removeWebhook(pass)
        return findWebhook(pass)
      }),
  }
}
