import { type ReactNode, useId } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageAgreement } from './PageAgreement.tsx'
import styles from './PageAgreements.module.css'
import { useShownPage } from './useAlliancePage.ts'

/** All that holds, the agreements that join people and those that keep something safe apart from the others. */
export function PageAgreements({ answer }: { readonly answer: ((agreement: string) => ReactNode) | null }) {
  const { t } = useTranslation('alliancePage')
  const { groups, count } = useShownPage().page
  const label = useId()
  const areApart = groups.some(({ kind }) => kind !== 'agreement')
  return (
    <section aria-labelledby={label} className={styles.agreements}>
      <h2 id={label} className={styles.title}>
        {t('agreements')}
      </h2>
      {count === 0 && (
        <EmptyState title={t('empty')} example={t('emptyExample')}>
          {t('emptyHint')}
        </EmptyState>
      )}
      {groups.map(({ kind, agreements }) => (
        <section key={kind} aria-label={t(`kind.${kind}`)} className={styles.group}>
          {areApart && (
            <h3 className={styles.kind}>
              {t(`kind.${kind}`)} <span className={styles.hint}>{t(`kindHint.${kind}`)}</span>
            </h3>
          )}
          <ol className={styles.list} start={agreements[0]?.number}>
            {agreements.map((one) => (
              <PageAgreement key={one.id} one={one} level={areApart ? 4 : 3} answer={answer} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}
