import '../../locales/checkinWords.ts'
import { ChevronDown, HeartHandshake, PencilLine } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { CheckinShown } from '../../features/checkin/useCheckin.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { CheckinBody } from './CheckinBody.tsx'
import styles from './CheckinPanel.module.css'

type Props = CheckinShown & {
  /** On a phone it takes the question's place; at the board it floats beside what lies there. */
  readonly place: 'phone' | 'board'
  /** Something else has this place just now. */
  readonly startsAside: boolean
}

/** The check-in everybody is in. It never takes the focus, and can be put aside and fetched again. */
export function CheckinPanel({ id, checkin, place, startsAside }: Props) {
  const { t } = useTranslation('checkin')
  const panel = useRef<HTMLElement>(null)
  const way = useRef<HTMLButtonElement>(null)
  const wasMovedHere = useRef(false)
  const [isAside, setAside] = useState(startsAside)
  const isPhone = place === 'phone'
  const move = (toAside: boolean) => {
    wasMovedHere.current = true
    setAside(toAside)
    if (toAside) announce(t('asideDone'))
  }
  // What was pressed is gone; who works by keyboard goes on from what stands in its place.
  useEffect(() => {
    if (wasMovedHere.current) (isAside ? way : panel).current?.focus()
    wasMovedHere.current = false
  }, [isAside])
  useEffect(() => announce(t('opening.begun')), [t])

  if (isAside)
    return (
      <section aria-label={t('label')} data-place={place} className={styles.aside}>
        <Button ref={way} variant="main" icon={HeartHandshake} onPress={() => move(false)}>
          {t('goTo')}
        </Button>
      </section>
    )
  return (
    <section
      ref={panel}
      id="checkin-panel"
      aria-label={t('label')}
      tabIndex={-1}
      data-place={place}
      className={styles.panel}
    >
      {!isPhone && (
        <IconButton
          icon={ChevronDown}
          label={t('aside')}
          tooltip="bottom"
          className={styles.close}
          onPress={() => move(true)}
        />
      )}
      <div className={styles.inside}>
        <CheckinBody id={id} checkin={checkin} place={place} heading={isPhone ? 'h1' : 'h2'} />
        {isPhone && (
          <Button variant="quiet" icon={PencilLine} className={styles.back} onPress={() => move(true)}>
            {t('backToQuestion')}
          </Button>
        )}
      </div>
    </section>
  )
}
