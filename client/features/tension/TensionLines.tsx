import '../../locales/tensionWords.ts'
import { tensionQuestions } from '../../../shared/schema/tension.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import styles from './TensionLines.module.css'
import { useNames } from './useRowWords.ts'
import { useTensions } from './useTensions.ts'

/** A tension in lines, below its row in the outline: both sides, the three questions, and the agreement with all its words. */
export function TensionLines({ id }: { readonly id: string }) {
  const { t } = useTranslation('tension')
  const board = useTensions()
  const tension = useRecord(board.tensions, id)
  const agreement = useRecord(board.agreements, id)
  const namesOf = useNames()
  if (!tension) return null
  const isSettled = agreement?.deletedAt === null
  return (
    <dl className={styles.lines}>
      {tension.sides.map(({ end, people }) => (
        <Line key={end} term={t('sideOf', { end })} words={people.length > 0 ? namesOf(people) : t('side.none')} />
      ))}
      {tensionQuestions.map((question) => (
        <Line key={question} term={t(`question.${question}`)} words={tension[question].trim() || t('empty')} />
      ))}
      {isSettled && <Line term={t('agreement')} words={agreement.what.trim() || t('empty')} isMain />}
      {isSettled &&
        (['who', 'when', 'evidence'] as const).map((field) => {
          const words = agreement[field].trim()
          return words === '' ? null : <Line key={field} term={t(field)} words={words} />
        })}
      {isSettled && <Line term={t('serves')} words={agreement.needs.map(({ end }) => end).join(' · ')} />}
    </dl>
  )
}

type LineProps = { readonly term: string; readonly words: string; readonly isMain?: boolean }

function Line({ term, words, isMain }: LineProps) {
  return (
    <div className={styles.line} data-main={isMain || undefined}>
      <dt>{term}</dt>
      <dd dir="auto">{words}</dd>
    </div>
  )
}
