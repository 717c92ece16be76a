import { useMemo } from 'react'
import { carriesMost, loadOf } from '../../../shared/rules/alliance/load.ts'
import { missingKind, mixOf } from '../../../shared/rules/alliance/mix.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import { Face } from '../../ui/Face.tsx'
import styles from './Balance.module.css'
import type { Listed } from './useAgreementList.ts'
import { usePeople } from './usePeople.ts'

/** More people than this are told by those who carry something alone. */
const PEOPLE_MAX = 12

/** Who carries how many, and what kind is missing: seen by all, and judged by nobody. */
export function Balance({ listed }: { readonly listed: readonly Listed[] }) {
  const { t } = useTranslation('agreements')
  const me = useMe().id
  const people = usePeople()
  const { load, most, missing } = useMemo(() => {
    const terms = listed.map(({ agreement }) => agreement)
    const carried = loadOf(
      terms,
      people.here.map(({ id }) => id),
    )
    return { load: carried, most: carriesMost(carried), missing: missingKind(mixOf(terms)) }
  }, [listed, people])
  const carriers = load.filter(([, count]) => count > 0)
  const shown = load.length > PEOPLE_MAX ? carriers.slice(0, PEOPLE_MAX) : load
  if (carriers.length === 0 && missing === null) return null
  return (
    <div className={styles.balance}>
      {carriers.length > 0 && (
        <ul aria-label={t('load.label')} className={styles.load}>
          {shown.map(([id, count]) => {
            const { name, color } = people.of(id)
            return (
              <li key={id} title={name} className={styles.person}>
                <Face name={name} color={color} unnamed={t('unnamed')} size="s" isDecorative />
                <span aria-hidden>{count}</span>
                <span className="visually-hidden">{t('load.of', { name, count })}</span>
              </li>
            )
          })}
        </ul>
      )}
      {most && (
        <p className={styles.line}>
          {most.person === me
            ? t('load.mostMe', { count: most.count, all: listed.length })
            : t('load.most', { name: people.of(most.person).name, count: most.count, all: listed.length })}
        </p>
      )}
      {missing && <p className={styles.line}>{t(`missing.${missing}`)}</p>}
    </div>
  )
}
