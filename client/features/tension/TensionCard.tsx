import '../../locales/tensionWords.ts'
import { Handshake } from 'lucide-react'
import type { Note } from '../../../shared/schema/board.ts'
import { tensionQuestions } from '../../../shared/schema/tension.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Sides } from './Sides.tsx'
import styles from './TensionCard.module.css'
import { useTensions } from './useTensions.ts'

type Props = { readonly id: string; readonly note: Pick<Note, 'size' | 'text'> }

/** A tension as it lies on the board, and beside it the agreement that settles it. It is written in its dialog. */
export function TensionCard({ id, note: { size, text } }: Props) {
  const { t } = useTranslation('tension')
  const board = useTensions()
  const tension = useRecord(board.tensions, id)
  const agreement = useRecord(board.agreements, id)
  const [width, height] = size
  if (!tension) return <p className={styles.card}>{text}</p>
  return (
    <div className={styles.place} style={{ width, minHeight: height }}>
      <div className={styles.card}>
        <p className={styles.kind}>{t('card')}</p>
        <p className={styles.title} dir="auto">
          {tension.topic}
        </p>
        <Sides sides={tension.sides} />
        <dl className={styles.answers}>
          {tensionQuestions.map((question) => (
            <div key={question}>
              <dt>{t(`question.${question}`)}</dt>
              <dd dir="auto" data-empty={tension[question].trim() === '' || undefined}>
                {tension[question].trim() || t('empty')}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {agreement?.deletedAt === null ? (
        <div className={styles.agreement}>
          <p className={styles.kind}>
            <Icon of={Handshake} size="s" />
            {t(`kinds.${agreement.kind}`)}
          </p>
          <p className={styles.title} dir="auto" data-empty={agreement.what.trim() === '' || undefined}>
            {agreement.what.trim() || t('what')}
          </p>
          <dl className={styles.answers}>
            {(['who', 'when', 'evidence'] as const).map((field) =>
              agreement[field].trim() === '' ? null : (
                <div key={field}>
                  <dt>{t(field)}</dt>
                  <dd dir="auto">{agreement[field].trim()}</dd>
                </div>
              ),
            )}
          </dl>
          <div className={styles.serves}>
            <p className={styles.kind}>{t('serves')}</p>
            <Sides sides={agreement.needs} label={t('serves')} />
          </div>
        </div>
      ) : (
        <p className={styles.open}>{t('settleHint')}</p>
      )}
    </div>
  )
}
