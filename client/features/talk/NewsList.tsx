import '../../locales/probingWords.ts'
import { Sparkles } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { type News, useNews } from '../../sync/newToMe.ts'
import { signed } from '../../sync/signed.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './News.module.css'
import { useNames } from './useNames.ts'

/** What was new to somebody about somebody: the cards, who wrote them, and to whom. */
export function NewsList({ onGo }: { readonly onGo?: (id: string) => void }) {
  const { t } = useTranslation('probing')
  const news = useNews()
  if (news.length === 0)
    return (
      <EmptyState icon={Sparkles} title={t('news.empty')}>
        {t('news.emptyHint')}
      </EmptyState>
    )
  return (
    <ol aria-label={t('news.list')} className={styles.list}>
      {news.map((one) => (
        <Card key={one.id} {...one} onGo={onGo} />
      ))}
    </ol>
  )
}

type CardProps = News & { readonly onGo: ((id: string) => void) | undefined }

function Card({ id, note, by, onGo }: CardProps) {
  const { t } = useTranslation('probing')
  const { members, prompts } = useStage()
  const seat = useRecord(members, note.author ?? '')
  const isNameless = useRecord(prompts, note.prompt ?? '')?.anonymous === true
  const author = isNameless ? '' : signed(members, seat)
  const text = note.text.trim()
  return (
    <li className={styles.card} data-note={note.color}>
      <p dir="auto" className={styles.text}>
        {text}
      </p>
      {author && <p className={styles.author}>{author}</p>}
      <p className={styles.to}>
        <Icon of={Sparkles} size="s" />
        {t('news.to', { names: useNames(by) })}
      </p>
      {onGo && (
        <button type="button" aria-label={t('news.go', { text })} onClick={() => onGo(id)} className={styles.go} />
      )}
    </li>
  )
}
