import '../../locales/seatsWords.ts'
import { Presentation } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Newcomer } from '../../../shared/schema/deck.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useDeck } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useAll } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Face } from '../../ui/Face.tsx'
import styles from './Roster.module.css'

/** Who stands at the door, for facilitators: each can be let in, or not now. Nothing while nobody does. */
export function Newcomers() {
  const { t } = useTranslation('seats')
  const waiting = useAll(useDeck().waiting)
  useSpokenKnocks(waiting)
  if (waiting.size === 0) return null
  return (
    <Card as="section" tone="terracotta" aria-labelledby="newcomers" className={styles.atDoor}>
      <h3 id="newcomers" className={styles.knocks}>
        {t('door.waiting', { count: waiting.size })}
      </h3>
      <ul aria-labelledby="newcomers" className={styles.newcomers}>
        {[...waiting]
          .sort(([, a], [, b]) => a.askedAt - b.askedAt)
          .map(([id, newcomer]) => (
            <AtDoor key={id} id={id} newcomer={newcomer} />
          ))}
      </ul>
    </Card>
  )
}

function AtDoor({ id, newcomer }: { readonly id: string; readonly newcomer: Newcomer }) {
  const { t } = useTranslation('seats')
  const command = useCommand()
  const isScreen = newcomer.role === 'viewer'
  const name = newcomer.name || t(isScreen ? 'screen' : 'unnamed')
  const answer = async (type: 'member.admit' | 'member.refuse') => {
    const isDone = await command(type, { member: id })
    if (isDone) announce(t(type === 'member.admit' ? 'done.admit' : 'done.refuse', { name }))
  }
  return (
    <li className={styles.newcomer}>
      <Face
        name={newcomer.name}
        color={newcomer.color}
        unnamed={t('unnamed')}
        icon={isScreen ? Presentation : undefined}
        isDecorative
      />
      <span dir="auto" className={styles.name}>
        {name}
      </span>
      <span className={styles.ways}>
        <Button aria-label={t('door.admitOf', { name })} onPress={() => answer('member.admit')}>
          {t('door.admit')}
        </Button>
        <Button variant="quiet" aria-label={t('door.refuseOf', { name })} onPress={() => answer('member.refuse')}>
          {t('door.refuse')}
        </Button>
      </span>
    </li>
  )
}

/** Tells who has knocked since, once each. */
function useSpokenKnocks(waiting: ReadonlyMap<string, Newcomer>): void {
  const { t } = useTranslation('seats')
  const told = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const fresh = [...waiting].filter(([id]) => !told.current.has(id))
    told.current = new Set(waiting.keys())
    const [first] = fresh
    if (!first) return
    const name = first[1].name || t('unnamed')
    announce(fresh.length === 1 ? t('door.knock', { name }) : t('door.waiting', { count: waiting.size }))
  }, [waiting, t])
}
