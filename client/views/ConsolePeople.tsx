import { ChevronRight, Presentation } from 'lucide-react'
import { useMemo } from 'react'
import type { Member } from '../../shared/members.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useMe, useStage } from '../sync/BoardSession.tsx'
import { usePeopleHere } from '../sync/usePresence.ts'
import { useAll } from '../sync/useRecord.ts'
import { classes } from '../ui/classes.ts'
import { Face } from '../ui/Face.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './ConsolePeople.module.css'

/** Then the list would push everything else off the screen. */
const SHOWN = 10

/** Everybody who came: who is here first, then who is away. Screens that only look are left out once they are gone. */
export function ConsolePeople() {
  const { t } = useTranslation('console')
  const me = useMe()
  const here = usePeopleHere()
  const seats = useAll(useStage().members)
  const away = useMemo(() => {
    const present = new Set(here.map(({ id }) => id))
    return [...seats]
      .filter(([id, { role, leftAt }]) => !present.has(id) && role !== 'viewer' && leftAt === null)
      .sort(([, a], [, b]) => a.joinedAt - b.joinedAt)
      .map(([id, { name, role, color }]): Member => ({ id, name, role, color }))
  }, [here, seats])
  const people = here.filter(({ role }) => role !== 'viewer').length
  const all = [
    ...here.map((member) => <Person key={member.id} member={member} note={wordFor(member, me, t)} />),
    ...away.map((member) => <Person key={member.id} member={member} note={t('away')} isAway />),
  ]
  return (
    <>
      <p className={styles.count}>
        {t('here', { count: people })}
        {away.length > 0 && ` · ${t('awayCount', { count: away.length })}`}
      </p>
      <ul aria-label={t('people')} className={styles.people}>
        {all.slice(0, SHOWN)}
      </ul>
      {all.length > SHOWN && (
        <details>
          <summary className={styles.more}>
            <Icon of={ChevronRight} className={styles.chevron} />
            {t('morePeople', { count: all.length - SHOWN })}
          </summary>
          <ul aria-label={t('morePeople', { count: all.length - SHOWN })} className={styles.people}>
            {all.slice(SHOWN)}
          </ul>
        </details>
      )}
      {here.length + away.length === 1 && <p className={styles.count}>{t('noPeople')}</p>}
    </>
  )
}

type PersonProps = { readonly member: Member; readonly note: string; readonly isAway?: boolean }

function Person({ member: { name, role, color }, note, isAway = false }: PersonProps) {
  const { t } = useTranslation('console')
  const isScreen = role === 'viewer'
  return (
    <li className={classes(styles.person, isAway && styles.away)}>
      <Face name={name} color={color} unnamed={t('unnamed')} icon={isScreen ? Presentation : undefined} isDecorative />
      <span className={styles.name}>{name || t(isScreen ? 'screen' : 'unnamed')}</span>
      <span className={styles.note}>{note}</span>
    </li>
  )
}

function wordFor(member: Member, me: Member, t: (key: 'you' | 'roleFacilitator') => string): string {
  if (member.id === me.id) return t('you')
  return member.role === 'facilitator' ? t('roleFacilitator') : ''
}
