import '../../locales/companyWords.ts'
import { PenLine } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useAll, useRecord, useSheet } from '../../sync/useRecord.ts'
import { useAuthor, writeFor } from '../../sync/writingFor.ts'
import { announce } from '../../ui/announce.ts'
import { Card } from '../../ui/Card.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Company.module.css'
import { keptBy } from './roster.ts'

/** For whom my next notes are, where I write for people without a device. */
export function WriteFor() {
  const { t } = useTranslation('company')
  const { members, prompts, session } = useStage()
  const me = useMe()
  const proxies = keptBy(useAll(members), me.id)
  const author = useAuthor(members, me.id)
  const mode = useRecord(prompts, useSheet(session).prompt ?? '')?.mode
  if (proxies.length === 0) return null
  const choose = (id: string, name: string) => {
    writeFor(me.id, id)
    announce(id === me.id ? t('proxy.writesMe') : t('proxy.writes', { name }))
  }
  return (
    <Card as="section" aria-label={t('proxy.label')} className={styles.card}>
      <label className={styles.for}>
        <Icon of={PenLine} size="s" />
        <span className={styles.label}>{t('proxy.label')}</span>
        <select
          value={author}
          className={styles.select}
          onChange={({ target }) => choose(target.value, target.selectedOptions[0]?.text ?? '')}
        >
          <option value={me.id}>{me.name || t('proxy.me')}</option>
          {proxies.map(([id, { name }]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {mode === 'private' && author !== me.id && <p role="status">{t('proxy.sealed')}</p>}
    </Card>
  )
}
