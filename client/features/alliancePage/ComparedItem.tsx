import type * as Y from 'yjs'
import { type TermField, termFields } from '../../../shared/rules/alliance/meaning.ts'
import { type WordPart, wordDiff } from '../../../shared/rules/alliance/wordDiff.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { ChangedWords } from '../../ui/ChangedWords.tsx'
import styles from './ComparedItem.module.css'
import type { ComparedAgreement } from './compared.ts'
import { useTermWords } from './useTermWords.ts'

/** `beside`: what it was and what it is, each in a column; `inline`: one text with the marks in it. */
export type Way = 'beside' | 'inline'

type Props = {
  readonly one: ComparedAgreement
  readonly way: Way
  readonly labels: { readonly before: string; readonly now: string }
  readonly nameOf: (member: string) => string
  readonly docs: { readonly before: Y.Doc; readonly now: Y.Doc }
}

/** Fields in which something is said, or was: those that say nothing at either time are left out. */
const saying: readonly TermField[] = termFields.filter((field) => field !== 'kind' && field !== 'what')

/** One agreement at two moments. */
export function ComparedItem({ one, way, labels, nameOf, docs }: Props) {
  const { t } = useTranslation('versions')
  const wordsThen = useTermWords(nameOf, docs.before)
  const wordsNow = useTermWords(nameOf, docs.now)
  const isChanged = one.fields.length > 0
  const shown = isChanged ? one.fields.filter((field) => field !== 'what') : one.before && one.now ? [] : saying
  const partsOf = (field: TermField) => wordDiff(wordsThen(field, one.before), wordsNow(field, one.now))
  const whole = wordsNow('what', one.now) || wordsThen('what', one.before)
  if (!isChanged)
    return (
      <li className={styles.item}>
        <h3 className={styles.what} dir="auto">
          {whole}
        </h3>
        <dl className={styles.terms}>
          {shown
            .map((field) => [field, wordsNow(field, one.now) || wordsThen(field, one.before)] as const)
            .filter(([, words]) => words !== '')
            .map(([field, words]) => (
              <div key={field}>
                <dt>{t(`field.${field}`)}</dt>
                <dd dir="auto">{words}</dd>
              </div>
            ))}
        </dl>
      </li>
    )
  const fields: readonly TermField[] = ['what', ...shown]
  if (way === 'inline')
    return (
      <li className={styles.item}>
        <Fields fields={fields} partsOf={partsOf} />
      </li>
    )
  return (
    <li className={styles.beside}>
      {(['before', 'now'] as const).map((side) => (
        <section key={side} aria-label={labels[side]} className={styles.item}>
          <p className={styles.side}>{labels[side]}</p>
          <Fields
            fields={fields}
            partsOf={(field) => partsOf(field).filter(({ is }) => is !== (side === 'before' ? 'added' : 'removed'))}
          />
        </section>
      ))}
    </li>
  )
}

type FieldsProps = {
  readonly fields: readonly TermField[]
  readonly partsOf: (field: TermField) => readonly WordPart[]
}

function Fields({ fields, partsOf }: FieldsProps) {
  const { t } = useTranslation('versions')
  const labels = { removedLabel: t('removed'), addedLabel: t('added') }
  return (
    <>
      {fields
        .filter((field) => field === 'what')
        .map((field) => (
          <h3 key={field} className={styles.what}>
            <ChangedWords parts={partsOf(field)} {...labels} />
          </h3>
        ))}
      <dl className={styles.terms}>
        {fields
          .filter((field) => field !== 'what')
          .map((field) => {
            const parts = partsOf(field)
            return (
              <div key={field}>
                <dt>{t(`field.${field}`)}</dt>
                <dd>{parts.length === 0 ? <em>{t('empty')}</em> : <ChangedWords parts={parts} {...labels} />}</dd>
              </div>
            )
          })}
      </dl>
    </>
  )
}
