import { useId } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Face } from '../../ui/Face.tsx'
import styles from './PagePeople.module.css'
import type { PagePerson } from './pageOf.ts'
import { useShownPage } from './useAlliancePage.ts'
import { useDates } from './useDates.ts'

/** Everybody who is part of it, where they stand and since when. */
export function PagePeople() {
  const { t } = useTranslation('alliancePage')
  const { people } = useShownPage().page
  const label = useId()
  return (
    <section aria-labelledby={label} className={styles.section}>
      <h2 id={label} className={styles.title}>
        {t('people')}
      </h2>
      {people.length === 0 ? (
        <p className={styles.soft}>{t('nobody')}</p>
      ) : (
        <ul className={styles.people}>
          {people.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Person({ person: { id, seat, standing, by } }: { readonly person: PagePerson }) {
  const { t } = useTranslation(['alliancePage', 'people'])
  const { page, nameOf, me } = useShownPage()
  const { day } = useDates()
  const { is, inFor, of, since, open } = standing
  const isIn = is === 'in' || is === 'reserved'
  const isAsked = is === 'asked' && of === 0
  const name = nameOf(id)
  const numbers = new Map(page.groups.flatMap(({ agreements }) => agreements).map((one) => [one.id, one.number]))
  return (
    <li className={styles.person} data-is={is}>
      <Face name={seat.name} color={seat.color} unnamed={name} isDecorative className={styles.face} />
      <div className={styles.words}>
        <p className={styles.name} dir="auto">
          {name}
          {id === me && <span className={styles.soft}> ({t('people:you')})</span>}
        </p>
        <p className={styles.stand}>
          {t(`is.${isAsked ? 'nothing' : is}`, { inFor, of })}
          {since !== null && isIn && <>, {t('sinceDay', { day: day(since) })}</>}
          {is === 'partly' && open.length > 0 && <>, {t('asks', { count: open.length })}</>}
        </p>
        {standing.words.map(({ agreement, said }) => (
          <p key={agreement} className={styles.said} dir="auto">
            {t(said.words ? 'wordOn' : 'wordPlain', {
              number: `${t(`stance.${said.stance}`)} (${numbers.get(agreement) ?? ''})`,
              words: said.words,
            })}
          </p>
        ))}
        {by !== null ? (
          <p className={styles.soft}>{t('by', { name: nameOf(by) })}</p>
        ) : (
          seat.by !== null && <p className={styles.soft}>{t('forThem', { name: nameOf(seat.by) })}</p>
        )}
        {!isIn && (is === 'partly' || is === 'asked' || is === 'notYet') && of > 0 && (
          <p aria-hidden="true" className={styles.sign}>
            <span>{t('signature')}</span>
            <span>{t('signatureDay')}</span>
          </p>
        )}
      </div>
    </li>
  )
}
