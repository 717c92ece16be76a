import '../../locales/takeAwaysWords.ts'
import { Backpack, Check, Clock } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePass } from '../../sync/BoardSession.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './DueTakeAway.module.css'
import { useDueTakeAways, useTakeAwayEdits } from './useTakeAways.ts'

const WEEK = 7

/** What I wanted to come back to, one at a time: offered to me alone, when its day is here or a check-in begins. */
export function DueTakeAway() {
  const { t } = useTranslation('takeAways')
  const { boardId } = usePass()
  const due = useDueTakeAways()
  const { answer, putOff } = useTakeAwayEdits()
  const [first] = due
  const isDue = first !== undefined
  useEffect(() => {
    if (isDue) announce(t('due'))
  }, [isDue, t])
  if (!first) return null
  const [id, { question, text }] = first
  return (
    <Card as="section" aria-label={t('due')} className={styles.card}>
      <h2 className={styles.title}>
        <Icon of={Backpack} size="s" />
        {t('due')}
      </h2>
      <p dir="auto" className={`voice ${styles.question}`}>
        {question || t('unnamed')}
      </p>
      {text.trim() !== '' && (
        <p dir="auto" className={styles.words}>
          {text}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          variant="main"
          icon={Check}
          onPress={() => {
            answer(id, true)
            announce(t('saidKnow'))
          }}
        >
          {t('know')}
        </Button>
        <Button
          icon={Clock}
          onPress={() => {
            putOff(id, WEEK)
            announce(t('saidLater'))
          }}
        >
          {t('later')}
        </Button>
      </div>
      <ButtonLink variant="quiet" to={`/b/${boardId}/mine`} className={styles.all}>
        {t('all')}
      </ButtonLink>
      {due.length > 1 && <p className={styles.more}>{t('dueMore', { count: due.length - 1 })}</p>}
    </Card>
  )
}
