import type { Agreement } from '../../../shared/schema/agreement.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { NeedList } from './Serves.tsx'
import { sources } from './Sources.tsx'
import styles from './Terms.module.css'
import { usePeople } from './usePeople.ts'

/** Everything an agreement says, to be read. What is not said is not there. */
export function Terms({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation('agreements')
  const { namesOf } = usePeople()
  const { owners, who, kind, nature, serves, needs } = agreement
  const lines: readonly (readonly [term: string, words: string])[] = [
    [t('owners'), [namesOf(owners), who.trim()].filter(Boolean).join(', ')],
    [t('when'), agreement.when.trim()],
    [t('evidence'), agreement.evidence.trim()],
    [t('kind'), kind === 'agreement' ? '' : t(`kinds.${kind}`)],
    [t('nature'), nature === 'none' ? '' : t(`natures.${nature}`)],
    ...sources.map((source) => [t(source), agreement[source].trim()] as const),
    [t('sides'), needs.map(({ end }) => end).join(' · ')],
  ]
  return (
    <>
      <dl className={styles.terms}>
        {lines.map(([term, words]) =>
          words === '' ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ),
        )}
      </dl>
      {serves.length > 0 && (
        <div className={styles.serves}>
          <p className={styles.term}>{t('serves')}</p>
          <NeedList ids={serves} />
        </div>
      )}
    </>
  )
}
