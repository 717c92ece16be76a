import { History } from 'lucide-react'
import { type AgreedTerms, changedTerms } from '../../../shared/rules/alliance/meaning.ts'
import { wordDiff } from '../../../shared/rules/alliance/wordDiff.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { ChangedWords } from '../../ui/ChangedWords.tsx'
import { Chip } from '../../ui/Chip.tsx'
import styles from './AskedTerms.module.css'
import type { Asked } from './useMyWord.ts'
import { isWritten, useTermWords, type WrittenField } from './useTermWords.ts'

type Props = {
  readonly asked: Asked
  readonly headingId: string
  /** Where it stands on the way through them, in place of its number. */
  readonly at?: string
}

const facts = ['when', 'evidence', 'mine', 'yours', 'elsewhere'] as const

/** An agreement to be answered. What changed since it last was, is marked word by word. */
export function AskedTerms({ asked: { number, terms, before }, headingId, at }: Props) {
  const { t } = useTranslation('commit')
  const inWords = useTermWords()
  const who = [inWords(terms, 'owners'), inWords(terms, 'who')].filter(Boolean).join(', ')
  const changed = before ? changedTerms(before, terms) : []
  const isChanged = (field: WrittenField) => changed.includes(field)
  return (
    <div className={styles.terms}>
      <p className={styles.number}>
        {at ?? t('number', { number })}
        {before && (
          <Chip tone="terracotta" icon={History}>
            {t('changed')}
          </Chip>
        )}
      </p>
      <h3 id={headingId} dir="auto" tabIndex={-1} className={`voice ${styles.what}`}>
        <Words terms={terms} before={before} field="what" isChanged={isChanged('what')} />
      </h3>
      <dl className={styles.facts}>
        {(who !== '' || isChanged('owners') || isChanged('who')) && (
          <Fact name={t('facts.who')}>
            {isChanged('owners') || isChanged('who') ? (
              <>
                <Words terms={terms} before={before} field="owners" isChanged />{' '}
                <Words terms={terms} before={before} field="who" isChanged />
              </>
            ) : (
              who
            )}
          </Fact>
        )}
        {facts
          .filter((field) => inWords(terms, field) !== '' || isChanged(field))
          .map((field) => (
            <Fact key={field} name={t(`facts.${field}`)}>
              <Words terms={terms} before={before} field={field} isChanged={isChanged(field)} />
            </Fact>
          ))}
        {changed
          .filter((field) => !isWritten(field))
          .map((field) => (
            <Fact key={field} name={t(`field.${field}`)}>
              {t('fieldChanged')}
            </Fact>
          ))}
      </dl>
    </div>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}

type WordsProps = {
  readonly terms: AgreedTerms
  readonly before: AgreedTerms | null
  readonly field: WrittenField
  readonly isChanged: boolean
}

function Words({ terms, before, field, isChanged }: WordsProps) {
  const { t } = useTranslation('commit')
  const inWords = useTermWords()
  const now = inWords(terms, field)
  if (!before || !isChanged) return now
  return (
    <ChangedWords parts={wordDiff(inWords(before, field), now)} removedLabel={t('removed')} addedLabel={t('added')} />
  )
}
