import '../locales/commitWords.ts'
import { type ReactNode, useState } from 'react'
import { CLOSING_STEP } from '../../shared/kits/rituals.ts'
import { dayAt } from '../../shared/rules/takeAways.ts'
import { CalendarWays } from '../features/calendar/CalendarWays.tsx'
import { CommitDialog } from '../features/commit/CommitDialog.tsx'
import { SettleDialog } from '../features/commit/SettleDialog.tsx'
import { CloseDialog, StateWays } from '../features/commit/StateWays.tsx'
import { useAllianceWords } from '../features/commit/useAllianceWords.ts'
import { useLongDay } from '../features/commit/useLongDay.ts'
import { type RoomStanding, useStanding } from '../features/commit/useStanding.ts'
import { WhoStands } from '../features/commit/WhoStands.tsx'
import { useRituals } from '../features/rituals/useRituals.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useAllianceDoc } from '../sync/alliance.ts'
import { useStage } from '../sync/BoardSession.tsx'
import { useCommand } from '../sync/useCommand.ts'
import { useSheet } from '../sync/useRecord.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useFocusKept } from '../ui/useFocusKept.ts'
import styles from './ConsoleAlliance.module.css'
import type { ConsoleSession } from './consoleSession.ts'
import { useIsNarrow } from './useIsNarrow.ts'

type Open = 'settle' | 'date' | 'stands' | 'mine' | 'close' | null

/** How the alliance stands, from the first agreement on: whose word is missing, when people look at it again, how it ends. */
export function ConsoleAlliance({ now }: { readonly now: Pick<ConsoleSession, 'steps' | 'stepAt'> }) {
  const { t } = useTranslation('commit')
  const room = useStanding()
  const [open, setOpen] = useState<Open>(null)
  const kept = useFocusKept()
  const alliance = useSheet(useAllianceDoc().alliance)
  if (room.agreed.size === 0 && alliance.version === null) return null
  const isLast = now.stepAt >= 0 && now.stepAt === now.steps.length - 1
  return (
    <Card as="section" aria-label={t('console.label')} tone={alliance.state === 'active' ? 'pine' : 'plain'}>
      <div {...kept} className={styles.inside}>
        <Told room={room} />
        <Ways {...{ room, isLast }} onOpen={setOpen} />
        <Dates isLast={isLast} onOpen={setOpen} />
      </div>
      <Opened open={open} onClose={() => setOpen(null)} />
    </Card>
  )
}

/** What is so now, in one line, and what comes of it. */
function Told({ room }: { readonly room: RoomStanding }) {
  const { title, hint } = useAllianceWords(room)
  return (
    <div className={styles.told} role="status">
      <p className={styles.title}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
    </div>
  )
}

type WaysProps = { readonly room: RoomStanding; readonly isLast: boolean; readonly onOpen: (open: Open) => void }

function Ways({ room: { agreed, waiting }, isLast, onOpen }: WaysProps) {
  const { t } = useTranslation('commit')
  const { state, version } = useSheet(useAllianceDoc().alliance)
  const isAsking = state === 'proposed' || state === 'active'
  return (
    <div className={styles.row}>
      {isAsking && version === null && agreed.size > 0 && (
        <Button variant={isLast ? 'main' : 'plain'} onPress={() => onOpen('settle')}>
          {t('console.settle')}
        </Button>
      )}
      {version !== null && <Button onPress={() => onOpen('stands')}>{t('console.stands')}</Button>}
      {version !== null && isAsking && (
        <Button variant="quiet" onPress={() => onOpen('mine')}>
          {t('console.mine')}
        </Button>
      )}
      {version !== null && isAsking && waiting.length > 0 && (
        <Button variant="quiet" onPress={() => onOpen('settle')}>
          {t('console.again')}
        </Button>
      )}
    </div>
  )
}

type DatesProps = { readonly isLast: boolean; readonly onOpen: (open: Open) => void }

/** The day on which people look at it again, or that none was chosen; at the end of a session it is asked for. */
function Dates({ isLast, onOpen }: DatesProps) {
  const { t } = useTranslation('commit')
  const day = useLongDay()
  const command = useCommand()
  const { review, reviewSetAt, endsOn, state, version } = useSheet(useAllianceDoc().alliance)
  const { addClosing, goTo } = useRituals()
  const isOver = endsOn !== null && endsOn <= dayAt(new Date()) && state !== 'closed'
  if (isOver)
    return (
      <Part title={t('console.ended', { day: day(endsOn) })} hint={t('console.endedHint')}>
        <Button variant="main" onPress={() => onOpen('close')}>
          {t('console.state.closed')}
        </Button>
        <Button onPress={() => onOpen('date')}>{t('console.longer')}</Button>
        <Button variant="quiet" onPress={async () => (await addClosing()) && goTo(CLOSING_STEP)}>
          {t('console.farewell')}
        </Button>
      </Part>
    )
  if (state === 'closed') return <Rest />
  if (isLast && reviewSetAt === null)
    return (
      <Part title={t('console.part')} hint={t('console.partHint')}>
        <Button variant="main" onPress={() => onOpen('date')}>
          {t('console.dateNone')}
        </Button>
        <Button onPress={() => void command('review.set', { review: null })}>{t('console.noDateWay')}</Button>
      </Part>
    )
  if (reviewSetAt === null) return null
  return (
    <>
      <p className={styles.day}>{review ? t('console.next', { day: day(review.on) }) : t('console.noDate')}</p>
      <div className={styles.row} data-quiet="true">
        <Button variant="quiet" onPress={() => onOpen('date')}>
          {t(review ? 'console.date' : 'console.dateNone')}
        </Button>
        {version !== null && <CalendarWays />}
        {version !== null && <Rest />}
      </div>
    </>
  )
}

function Rest() {
  const { t } = useTranslation('commit')
  return (
    <fieldset className={styles.rest}>
      <legend className="visually-hidden">{t('console.stateTitle')}</legend>
      <StateWays />
    </fieldset>
  )
}

type PartProps = { readonly title: string; readonly hint: string; readonly children: ReactNode }

function Part({ title, hint, children }: PartProps) {
  return (
    <div className={styles.part}>
      <p className={styles.title}>{title}</p>
      <p>{hint}</p>
      <div className={styles.row}>{children}</div>
    </div>
  )
}

function Opened({ open, onClose }: { readonly open: Open; readonly onClose: () => void }) {
  const stage = useStage()
  const command = useCommand()
  const isNarrow = useIsNarrow()
  // The screens are free for it then.
  const makeRoom = () => void (stage.session.get().prompt !== null && command('prompt.rest', {}))
  if (open === 'settle' || open === 'date') return <SettleDialog way={open} onClose={onClose} onSettled={makeRoom} />
  if (open === 'stands') return <WhoStands onClose={onClose} />
  if (open === 'mine') return <CommitDialog isWalk={isNarrow} onClose={onClose} />
  return open === 'close' && <CloseDialog onClose={onClose} />
}
