import '../../locales/seatsWords.ts'
import { ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { usePeopleHere } from '../../sync/usePresence.ts'
import { useAll } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Icon } from '../../ui/Icon.tsx'
import { AlsoWriteFor } from './AlsoWriteFor.tsx'
import { type AskedAct, AskPerson } from './AskPerson.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import styles from './Roster.module.css'
import { type PersonAct, RosterPerson } from './RosterPerson.tsx'
import { type OnRoster, rosterOf } from './roster.ts'

/** Then the list would push everything else off the screen. */
const SHOWN = 10

type Open =
  | { readonly what: 'edit'; readonly person: OnRoster }
  | { readonly what: 'ask'; readonly act: AskedAct; readonly person: OnRoster }

/** Everybody who belongs to the board, and what a facilitator can do for each. */
export function Roster() {
  const { t } = useTranslation('seats')
  const me = useMe().id
  const here = usePeopleHere()
  const seats = useAll(useStage().members)
  const people = useMemo(() => rosterOf(here, seats), [here, seats])
  const [open, setOpen] = useState<Open>()
  const command = useCommand()
  const close = () => setOpen(undefined)

  const onAct = async (act: PersonAct, person: OnRoster) => {
    const name = person.name || t('somebody')
    if (act === 'edit') setOpen({ what: 'edit', person })
    else if (act === 'promote') {
      const isDone = await command('member.role', { member: person.id, role: 'facilitator' })
      if (isDone) announce(t('done.promote', { name }))
    } else if (act === 'keep') {
      if (await command('proxy.give', { member: person.id, to: me })) announce(t('done.keep', { name }))
    } else setOpen({ what: 'ask', act, person })
  }
  const rows = people.map((person) => <RosterPerson key={person.id} person={person} onAct={onAct} />)
  const count = (presence: OnRoster['presence']) =>
    people.filter((person) => person.presence === presence && person.role !== 'viewer').length
  const away = count('away')
  const proxies = count('proxy')

  return (
    <>
      <p className={styles.count}>
        {[
          t('here', { count: count('here') }),
          ...(away > 0 ? [t('awayCount', { count: away })] : []),
          ...(proxies > 0 ? [t('proxyCount', { count: proxies })] : []),
        ].join(' · ')}
      </p>
      <ul aria-label={t('people')} className={styles.people}>
        {rows.slice(0, SHOWN)}
      </ul>
      {rows.length > SHOWN && (
        <details>
          <summary className={styles.more}>
            <Icon of={ChevronRight} className={styles.chevron} />
            {t('morePeople', { count: rows.length - SHOWN })}
          </summary>
          <ul aria-label={t('morePeople', { count: rows.length - SHOWN })} className={styles.people}>
            {rows.slice(SHOWN)}
          </ul>
        </details>
      )}
      {rows.length === 1 && <p className={styles.count}>{t('noPeople')}</p>}
      <div className={styles.add}>
        <AlsoWriteFor />
      </div>
      {open?.what === 'edit' && <PersonDialog person={open.person} onClose={close} />}
      {open?.what === 'ask' && <AskPerson act={open.act} person={open.person} onClose={close} />}
    </>
  )
}
