import { useId } from 'react'
import type { PersonStanding } from '../../../shared/rules/alliance/roll.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './ComparedPeople.module.css'
import type { ComparedPerson } from './compared.ts'

type Props = {
  readonly people: readonly ComparedPerson[]
  readonly labels: { readonly before: string; readonly now: string }
}

/** Where each person stood then, and where they stand now; those who stand where they stood are only counted. */
export function ComparedPeople({ people, labels }: Props) {
  const { t } = useTranslation(['versions', 'people'])
  const label = useId()
  const changed = people.filter(({ isChanged }) => isChanged)
  const unchanged = people.length - changed.length
  if (people.length === 0) return null
  return (
    <section aria-labelledby={label} className={styles.section}>
      <h2 id={label} className={styles.title}>
        {t('people')}
      </h2>
      {changed.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              <th scope="col">{labels.before}</th>
              <th scope="col">{labels.now}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ id, name, before, now }) => (
              <tr key={id}>
                <th scope="row" dir="auto">
                  {name || t('people:unnamed')}
                </th>
                <td>
                  <Stood standing={before} />
                </td>
                <td>
                  <Stood standing={now} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unchanged > 0 && <p className={styles.soft}>{t('unchanged', { count: unchanged })}</p>}
    </section>
  )
}

function Stood({ standing }: { readonly standing: PersonStanding | null }) {
  const { t } = useTranslation(['alliancePage', 'versions'])
  if (!standing) return t('versions:notThere')
  const { is, inFor, of, words } = standing
  return (
    <>
      {t(`is.${is === 'asked' && of === 0 ? 'nothing' : is}`, { inFor, of })}
      {words
        .filter(({ said }) => said.words !== '')
        .map(({ agreement, said }) => (
          <q key={agreement} dir="auto" className={styles.said}>
            {said.words}
          </q>
        ))}
    </>
  )
}
