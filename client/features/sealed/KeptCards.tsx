import '../../locales/sealedWords.ts'
import { ChevronRight, Copy, Send, Trash2 } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import '../../locales/proxiesWords.ts'
import { isKeptBy } from '../../../shared/rules/keeper.ts'
import { useMe, usePrivate, useStage } from '../../sync/BoardSession.tsx'
import { type DraftEntry, useKept } from '../../sync/sealedCards.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { rewrite } from '../../sync/useSharedText.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { copyText } from '../../ui/copyText.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { shortened } from '../../ui/shortened.ts'
import { toast } from '../../ui/toast.ts'
import styles from './KeptCards.module.css'
import { usePublish } from './usePublish.ts'

type Props = { readonly promptId: string | null; readonly isOpen?: boolean }

/** What I wrote for earlier questions and nobody has read: mine to keep, to take along, or to put on the board. */
export function KeptCards({ promptId, isOpen = false }: Props) {
  const { t } = useTranslation('sealed')
  const kept = useKept(promptId)
  if (kept.length === 0) return null
  return (
    <details className={styles.kept} open={isOpen}>
      <summary className={styles.summary}>
        <Icon of={ChevronRight} size="s" className={styles.chevron} />
        {t('keptCount', { count: kept.length })}
      </summary>
      <p className={styles.hint}>{t('keptHint')}</p>
      <ul aria-label={t('kept')} className={styles.cards}>
        {kept.map((entry) => (
          <KeptCard key={entry[0]} entry={entry} />
        ))}
      </ul>
    </details>
  )
}

function KeptCard({ entry: [id, draft] }: { readonly entry: DraftEntry }) {
  const { t } = useTranslation(['sealed', 'proxies'])
  const { drafts } = usePrivate()
  const publish = usePublish()
  const { text, color, prompt: promptId, whose = null } = draft
  const seat = useRecord(useStage().members, whose ?? '')
  const me = useMe().id
  const prompt = useRecord(useStage().prompts, promptId ?? '')
  // What is not known any more may have been anonymous.
  const isNamed = promptId === null || prompt?.anonymous === false
  // Whom I do not write for any more, I do not speak for.
  const mayPublish = publish.isPossible && (whose === null || isKeptBy(seat, me))

  const set = (words: string) => {
    const shared = drafts.text(id, 'text')
    if (shared) rewrite(shared, words)
  }
  const remove = () => {
    set('')
    toast({ title: t('removed'), description: shortened(text), action: { label: t('undo'), onPress: () => set(text) } })
  }
  const copy = async () => announce(t((await copyText(text)) ? 'copied' : 'notCopied'))

  return (
    <li className={styles.card}>
      {prompt && <p className={styles.hint}>{t('answered', { text: prompt.text })}</p>}
      {seat && <p className={styles.hint}>{t('proxies:for', { name: seat.name })}</p>}
      <p dir="auto" className={styles.text} data-note={isNamed ? color : 'sun'}>
        {text}
      </p>
      {!isNamed && <p className={styles.hint}>{t('keptAnonymous')}</p>}
      {isNamed && !publish.isPossible && <p className={styles.hint}>{t('locked')}</p>}
      <span className={styles.actions}>
        {isNamed && mayPublish && (
          <Button
            icon={Send}
            aria-label={t('publishOf', { text })}
            onPress={() => publish.put(id, { text, color, promptId, whose })}
          >
            {t('publish')}
          </Button>
        )}
        <IconButton icon={Copy} label={t('copyOf', { text })} onPress={() => void copy()} />
        <IconButton icon={Trash2} label={t('removeOf', { text })} onPress={remove} />
      </span>
    </li>
  )
}
