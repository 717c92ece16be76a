import { MonitorPlay } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Member } from '../../../shared/members.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import { usePeopleHere } from '../../sync/usePresence.ts'
import { Face } from '../../ui/Face.tsx'
import { Faces } from '../../ui/Faces.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import { Popover } from '../../ui/Popover.tsx'
import styles from './PeopleHere.module.css'

// Needed once in a while.
const OwnWays = onDemand(async () => (await import('./OwnWays.tsx')).OwnWays)
const AlsoWriteForDialog = onDemand(async () => (await import('./AlsoWriteForDialog.tsx')).AlsoWriteForDialog)

/** Who is here now: a few faces, and on pressing them everybody by name. Screens that only look are listed, not counted. */
export function PeopleHere({ max = 4 }: { readonly max?: number }) {
  const { t } = useTranslation('people')
  const here = usePeopleHere()
  const people = here.filter(({ role }) => role !== 'viewer')
  const label = t('here', { count: people.length })
  const [isWriteForOpen, setWriteForOpen] = useState(false)
  return (
    <>
      <Popover
        label={label}
        placement="bottom end"
        trigger={
          <Button className={styles.trigger} aria-label={label}>
            <span aria-hidden="true">
              <Faces
                people={people}
                label={label}
                unnamed={t('unnamed')}
                moreLabel={(count) => t('more', { count })}
                max={max}
              />
            </span>
          </Button>
        }
      >
        {(close) => (
          <>
            <p className={styles.count}>{label}</p>
            <ul aria-label={label} className={styles.people} {...scrollable}>
              {here.map((member) => (
                <Person key={member.id} member={member} />
              ))}
            </ul>
            {people.length === 1 && <p className={styles.alone}>{t('alone')}</p>}
            <OwnWays
              onWriteFor={() => {
                close()
                setWriteForOpen(true)
              }}
            />
          </>
        )}
      </Popover>
      {isWriteForOpen && <AlsoWriteForDialog onClose={() => setWriteForOpen(false)} />}
    </>
  )
}

// A long list has to scroll by the keys, too.
const scrollable = { tabIndex: 0 }

function Person({ member }: { readonly member: Member }) {
  const { t } = useTranslation('people')
  const me = useMe().id
  const { id, name, color, role } = member
  const word = id === me ? t('you') : role === 'participant' ? null : t(role)
  return (
    <li className={styles.person}>
      <Face
        name={name}
        color={color}
        unnamed={t('unnamed')}
        icon={role === 'viewer' ? MonitorPlay : undefined}
        isDecorative
      />
      <span dir="auto" title={name} className={styles.name}>
        {name || t(role === 'viewer' ? 'screen' : 'unnamed')}
      </span>
      {word && <span className={styles.word}>{word}</span>}
    </li>
  )
}
