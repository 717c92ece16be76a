import '../locales/commitWords.ts'
import { Check } from 'lucide-react'
import { useAllianceWords } from '../features/commit/useAllianceWords.ts'
import { useLongDay } from '../features/commit/useLongDay.ts'
import { type RoomStanding, useStanding } from '../features/commit/useStanding.ts'
import { TimerFace } from '../features/timer/TimerFace.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useAllianceDoc } from '../sync/alliance.ts'
import { useSheet } from '../sync/useRecord.ts'
import { Face } from '../ui/Face.tsx'
import { Icon } from '../ui/Icon.tsx'
import stage from './Stage.module.css'
import { StageAgreements } from './StageAgreements.tsx'
import styles from './StageCommit.module.css'
import { StageJoin } from './StageJoin.tsx'
import { StageQuestion } from './StageQuestion.tsx'

type Props = { readonly unit: number; readonly code: string }

/** What the room agreed on while each says where they stand, and the moment in which it is theirs. */
export function StageCommit({ unit, code }: Props) {
  const { t } = useTranslation('commit')
  const room = useStanding()
  const { state } = useSheet(useAllianceDoc().alliance)
  const isActive = state === 'active'
  return (
    <>
      <header className={stage.head}>
        <div className={stage.words} aria-live="polite">
          <p className={stage.step}>
            {isActive ? t('stage.activeHint', { count: room.agreed.size }) : t('stage.agreements')}
          </p>
          <StageQuestion
            key={state}
            text={t(isActive ? 'stage.active' : 'stage.title')}
            unit={unit}
            isShared={room.agreed.size > 1}
          />
        </div>
        <TimerFace size="calc(150 * var(--u))" />
      </header>
      <StageAgreements agreed={room.agreed} counts={isActive ? room.counts : null} unit={unit} />
      <footer className={stage.foot}>
        {isActive ? <Together room={room} /> : <Progress room={room} />}
        <StageJoin code={code} />
      </footer>
    </>
  )
}

/** With more people than this, faces alone have room. */
const NAMED_MAX = 8
/** With more than this, they are told as a number. */
const FACES_MAX = 40

function Progress({ room: { people, waiting } }: { readonly room: RoomStanding }) {
  const { t } = useTranslation('commit')
  const answered = people.length - waiting.length
  return (
    <div className={styles.people}>
      <p role="status" className={styles.count}>
        {t('stage.said', { answered, count: people.length })}
      </p>
      <People {...{ people, waiting }} />
    </div>
  )
}

function Together({ room }: { readonly room: RoomStanding }) {
  const { t } = useTranslation('commit')
  const day = useLongDay()
  const { review } = useSheet(useAllianceDoc().alliance)
  const { hint } = useAllianceWords(room)
  return (
    <div className={styles.people} data-moment="true">
      <p className={styles.count}>{review ? t('stage.next', { day: day(review.on) }) : hint}</p>
      <People {...room} />
    </div>
  )
}

function People({ people, waiting }: Pick<RoomStanding, 'people' | 'waiting'>) {
  const { t } = useTranslation('commit')
  if (people.length > FACES_MAX) return null
  return (
    <ul aria-label={t('stage.people')} className={styles.faces} data-named={people.length <= NAMED_MAX}>
      {people.map(([id, { name, color }], place) => {
        const isWaiting = waiting.includes(id)
        return (
          <li key={id} className={styles.person} data-waits={isWaiting} style={{ '--place': place }}>
            <span className={styles.face}>
              <Face name={name} color={color} unnamed={t('unnamed')} isDecorative={people.length <= NAMED_MAX} />
              {!isWaiting && (
                <span className={styles.check}>
                  <Icon of={Check} size="s" />
                </span>
              )}
            </span>
            {people.length <= NAMED_MAX && (
              <span dir="auto" className={styles.name}>
                {name || t('unnamed')}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
