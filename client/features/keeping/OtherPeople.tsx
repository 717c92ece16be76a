import { ChevronRight, UserX } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Seat } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { Face } from '../../ui/Face.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { ErasePerson } from './ErasePerson.tsx'
import styles from './Kept.module.css'

type Person = { readonly id: string; readonly name: string; readonly seat: Seat }

/** Everybody else who is or was on the board, for whoever facilitates: each may be erased, who left as well. */
export function OtherPeople() {
  const { t } = useTranslation('kept')
  const me = useMe().id
  const seats = useAll(useStage().members)
  const people = useMemo(() => othersIn(seats, me, t('person.unnamed')), [seats, me, t])
  const [meant, setMeant] = useState<Person>()
  const kept = useFocusKept()
  if (people.length === 0) return null
  return (
    <details className={styles.others}>
      <summary className={styles.summary}>
        <Icon of={ChevronRight} className={styles.chevron} />
        {t('person.list')}
      </summary>
      <p className={styles.soft}>{t('person.lead')}</p>
      <div {...kept}>
        <ul aria-label={t('person.list')} className={styles.people}>
          {people.map((person) => (
            <li key={person.id} className={styles.person}>
              <Face name={person.seat.name} color={person.seat.color} unnamed={t('person.unnamed')} isDecorative />
              <span dir="auto" className={styles.called}>
                {person.name} <Standing seat={person.seat} />
              </span>
              <IconButton icon={UserX} label={t('person.one', person)} onPress={() => setMeant(person)} />
            </li>
          ))}
        </ul>
      </div>
      {meant && <ErasePerson id={meant.id} name={meant.name} onClose={() => setMeant(undefined)} />}
    </details>
  )
}

function Standing({ seat: { leftAt, by } }: Pick<Person, 'seat'>) {
  const { t } = useTranslation('kept')
  const words = [...(by === null ? [] : [t('person.noDevice')]), ...(leftAt === null ? [] : [t('person.left')])]
  return words.length > 0 && <span className={styles.soft}>· {words.join(', ')}</span>
}

function othersIn(seats: ReadonlyMap<string, Seat>, me: string, unnamed: string): readonly Person[] {
  return [...seats]
    .filter(([id, { erased, role }]) => id !== me && role !== 'viewer' && !erased)
    .map(([id, seat]) => ({ id, name: seat.name || unnamed, seat }))
    .sort((a, b) => a.name.localeCompare(b.name))
}
