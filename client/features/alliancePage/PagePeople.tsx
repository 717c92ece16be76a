import { useId } from 'react'
import type { PersonIs, PersonStanding } from '../../../shared/rules/alliance/roll.ts'
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

function Person({ person }: { readonly person: PagePerson }) {
  const { t } = useTranslation(['alliancePage', 'people'])
  const { nameOf, me } = useShownPage()
  const { id, seat, standing, gets } = person
  const name = nameOf(id)
  return (
    <li className={styles.person} data-is={standing.is}>
      <Face name={seat.name} color={seat.color} unnamed={name} isDecorative className={styles.face} />
      <div className={styles.words}>
        <p className={styles.name} dir="auto">
          {name}
          {id === me && <span className={styles.you}> ({t('people:you')})</span>}
        </p>
        <Stand {...standing} />
        {gets && (
          <p className={styles.gets} dir="auto">
            <q>{gets}</q>
          </p>
        )}
        <Said {...standing} />
        <SaidFor person={person} />
      </div>
      {signs.has(standing.is) && standing.of > 0 && (
        <p aria-hidden="true" className={styles.sign}>
          <span>{t('signature')}</span>
          <span>{t('signatureDay')}</span>
        </p>
      )}
    </li>
  )
}

/** They may still say yes, on paper as well. */
const signs: ReadonlySet<PersonIs> = new Set(['partly', 'asked', 'notYet'])

function Stand({ is, inFor, of, since, open }: PersonStanding) {
  const { t } = useTranslation('alliancePage')
  const { day } = useDates()
  const isIn = is === 'in' || is === 'reserved'
  return (
    <p className={styles.stand}>
      {t(`is.${is === 'asked' && of === 0 ? 'nothing' : is}`, { inFor, of })}
      {since !== null && isIn && `, ${t('sinceDay', { day: day(since) })}`}
      {is === 'partly' && open.length > 0 && `, ${t('asks', { count: open.length })}`}
    </p>
  )
}

/** What they said besides a plain yes, and of which agreement. */
function Said({ words }: PersonStanding) {
  const { t } = useTranslation('alliancePage')
  const { groups } = useShownPage().page
  const numbers = new Map(groups.flatMap(({ agreements }) => agreements).map(({ id, number }) => [id, number]))
  return words.map(({ agreement, said }) => (
    <p key={agreement} className={styles.said} dir="auto">
      {t(said.words ? 'onWords' : 'on', {
        number: numbers.get(agreement) ?? '',
        stance: t(`stance.${said.stance}`),
        words: said.words,
      })}
    </p>
  ))
}

/** A word that was given by somebody else, for who has no device, is told as such. */
function SaidFor({ person: { by, seat } }: { readonly person: PagePerson }) {
  const { t } = useTranslation('alliancePage')
  const { nameOf } = useShownPage()
  if (by !== null) return <p className={styles.soft}>{t('by', { name: nameOf(by) })}</p>
  return seat.by !== null && <p className={styles.soft}>{t('forThem', { name: nameOf(seat.by) })}</p>
}
