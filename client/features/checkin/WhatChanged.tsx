import '../../locales/checkinWords.ts'
import type { ChangedAgreement } from '../../../shared/rules/alliance/changes.ts'
import type { AgreedTerms, TermField } from '../../../shared/rules/alliance/meaning.ts'
import { wordDiff } from '../../../shared/rules/alliance/wordDiff.ts'
import type { Checkin } from '../../../shared/schema/checkin.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { ChangedWords } from '../../ui/ChangedWords.tsx'
import { changeSummary } from './changeSummary.ts'
import { useChanges, useNewcomers } from './useChanges.ts'
import { useNames } from './useNames.ts'
import styles from './WhatChanged.module.css'

type Props = {
  readonly checkin: Checkin
  /** A wall has room for a few lines, and says how many more there are. */
  readonly most?: number
}

type Words = { readonly [F in TermField]?: string }

/** What changed since people last looked: a sentence, then what is new, changed word by word, let go, and what stayed. */
export function WhatChanged({ checkin, most = Number.POSITIVE_INFINITY }: Props) {
  const { t, i18n } = useTranslation('checkin')
  const { changes, was, now } = useChanges(checkin)
  const names = useNames()
  const newcomers = useNewcomers(checkin)
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' })
  if (!changes)
    return (
      <div className={styles.all}>
        <p className={styles.summary}>{t('changes.first')}</p>
        <Lines lines={[...now].map(([id, { what }]) => [id, what])} most={most} />
      </div>
    )
  const lines = (ids: readonly string[], from: typeof now) =>
    ids.map((id) => [id, from.get(id)?.what || t('wordsGone')] as const)
  return (
    <div className={styles.all}>
      <p className={styles.summary}>
        {checkin.beforeAt !== null && (
          <span className={styles.since}>{t('changes.since', { day: day.format(checkin.beforeAt) })}</span>
        )}
        {changeSummary(changes, t, i18n.language)}
      </p>
      {newcomers.length > 0 && (
        <p className={styles.joined}>{t('changes.joined', { count: newcomers.length, names: names(newcomers) })}</p>
      )}
      {changes.changed.length > 0 && (
        <Group kind="changed">
          <ul className={styles.lines}>
            {changes.changed.slice(0, most).map((changed) => (
              <Changed key={changed.id} {...changed} />
            ))}
          </ul>
          <More count={changes.changed.length - most} />
        </Group>
      )}
      {changes.added.size > 0 && (
        <Group kind="added">
          <Lines lines={[...changes.added].map(([id, { what }]) => [id, what])} most={most} />
        </Group>
      )}
      {changes.retired.length > 0 && (
        <Group kind="retired">
          <Lines lines={lines(changes.retired, was)} most={most} />
        </Group>
      )}
      {changes.kept.length > 0 && most === Number.POSITIVE_INFINITY && (
        <Group kind="kept">
          <Lines lines={lines(changes.kept, now)} most={most} />
        </Group>
      )}
    </div>
  )
}

type GroupProps = { readonly kind: 'kept' | 'changed' | 'added' | 'retired'; readonly children: React.ReactNode }

function Group({ kind, children }: GroupProps) {
  const { t } = useTranslation('checkin')
  return (
    <section className={styles.group} data-kind={kind}>
      <h3 className={styles.kind}>{t(`changes.groups.${kind}`)}</h3>
      {children}
    </section>
  )
}

function Lines({ lines, most }: { readonly lines: readonly (readonly [string, string])[]; readonly most: number }) {
  return (
    <>
      <ul className={styles.lines}>
        {lines.slice(0, most).map(([id, what]) => (
          <li key={id} dir="auto" className={styles.line}>
            {what}
          </li>
        ))}
      </ul>
      <More count={lines.length - most} />
    </>
  )
}

function More({ count }: { readonly count: number }) {
  const { t } = useTranslation('checkin')
  return count > 0 && <p className={styles.more}>{t('changes.more', { count })}</p>
}

function Changed({ before, now, fields }: ChangedAgreement) {
  const { t } = useTranslation('checkin')
  const words = useTermWords()
  const [was, is] = [words(before), words(now)]
  return (
    <li className={styles.line}>
      {!fields.includes('what') && <span dir="auto">{now.what}</span>}
      {fields.map((field) => (
        <span key={field} className={styles.field}>
          {field !== 'what' && <span className={styles.name}>{t(`changes.fields.${field}`)}: </span>}
          {is[field] === undefined ? (
            t('changes.other')
          ) : (
            <ChangedWords
              parts={wordDiff(was[field] ?? '', is[field] ?? '')}
              removedLabel={t('changes.removed')}
              addedLabel={t('changes.addedWords')}
            />
          )}
        </span>
      ))}
    </li>
  )
}

/** What people read of terms; the rest is only said to have changed. */
function useTermWords(): (terms: AgreedTerms) => Words {
  const names = useNames()
  return ({ what, owners, who, when, evidence, mine, yours, elsewhere }) => ({
    ...{ what, who, when, evidence, mine, yours, elsewhere },
    owners: names(owners),
  })
}
