import '../../locales/breakoutsWords.ts'
import { Undo2, UsersRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { BreakoutClock } from './BreakoutClock.tsx'
import styles from './BreakoutNotice.module.css'
import { groupNames } from './groupNames.ts'
import { JoinGroup } from './JoinGroup.tsx'
import { type BreakoutsNow, type GroupNow, useBreakouts } from './useBreakouts.ts'

type NoticeProps = {
  readonly place: 'board' | 'phone'
  /** What else can be done from here, for somebody in this group. */
  readonly actions?: ((section: string) => ReactNode) | undefined
}

/** While people are in groups: whom I am with and how long, or how to join some. Nothing while all are together. */
export function BreakoutNotice(props: NoticeProps) {
  const now = useBreakouts()
  if (now === null) return null
  return now.mine ? <Mine {...props} now={now} mine={now.mine} /> : <Others {...props} now={now} />
}

type Shown = NoticeProps & { readonly now: BreakoutsNow }

function Mine({ place, actions, now, mine }: Shown & { readonly mine: GroupNow }) {
  const { t } = useTranslation('breakouts')
  const me = useMe().id
  const others = mine.people.filter(({ id }) => id !== me)
  const isAlone = others.length === 0
  return (
    <section aria-label={t('label')} className={styles.notice} data-place={place}>
      <Icon of={UsersRound} size={place === 'phone' ? 'l' : 'm'} className={styles.sign} />
      <div className={styles.words}>
        <p className={styles.title}>
          {isAlone ? t('alone') : t('with', { people: groupNames(others, t('somebody')) })}
        </p>
        {now.question && (
          <p dir="auto" className={styles.question}>
            {now.question}
          </p>
        )}
        {place === 'phone' && <p className={styles.hint}>{t(isAlone ? 'aloneHint' : 'writes')}</p>}
      </div>
      <BreakoutClock timer={now.breakouts} />
      <div className={styles.actions}>
        {isAlone && <JoinGroup now={now} label={t('change')} />}
        {actions?.(mine.section)}
        <BringBack id={now.breakouts.id} />
      </div>
    </section>
  )
}

function Others({ place, now }: Shown) {
  const { t } = useTranslation('breakouts')
  const isParticipant = useMe().role === 'participant'
  return (
    <section aria-label={t('othersLabel')} className={styles.notice} data-place={place}>
      <Icon of={UsersRound} size={place === 'phone' ? 'l' : 'm'} className={styles.sign} />
      <div className={styles.words}>
        <p className={styles.title}>{t('atWork', { count: now.groups.length })}</p>
        {isParticipant && <p className={styles.hint}>{t('joinHint')}</p>}
      </div>
      <BreakoutClock timer={now.breakouts} />
      <div className={styles.actions}>
        {isParticipant && <JoinGroup now={now} label={t('join')} />}
        <BringBack id={now.breakouts.id} />
      </div>
    </section>
  )
}

/** For whoever facilitates from here. */
function BringBack({ id }: { readonly id: string }) {
  const { t } = useTranslation('breakouts')
  const isFacilitator = useMe().role === 'facilitator'
  const command = useCommand()
  if (!isFacilitator) return null
  return (
    <Button icon={Undo2} onPress={() => void command('breakouts.end', { id })}>
      {t('bringBack')}
    </Button>
  )
}
