import { Lock, SlidersHorizontal, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppearanceMenu } from '../../features/appearance/AppearanceMenu.tsx'
import { useView } from '../../features/canvas/useView.ts'
import { InviteDialog } from '../../features/invite/InviteDialog.tsx'
import { PeopleHere } from '../../features/people/PeopleHere.tsx'
import { SavedBadge } from '../../features/saved/SavedBadge.tsx'
import { useMe, usePass, useStage } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useIsNarrow } from '../useIsNarrow.ts'
import { useStepNow } from '../useStepNow.ts'
import styles from './BoardBar.module.css'

/** The board's first line: which alliance, where in it, whether all is saved, who is here, and the ways in and out. */
export function BoardBar() {
  const { t } = useTranslation('board')
  const { boardId, title: known } = usePass()
  const { title, locked } = useSheet(useStage().session)
  const isFacilitator = useMe().role === 'facilitator'
  const [isInviting, setInviting] = useState(false)
  const isNarrow = useIsNarrow()
  const shownTitle = title || known
  return (
    <header className={styles.bar}>
      <div className={styles.part}>
        <h1 dir="auto" title={shownTitle} className={styles.title}>
          {shownTitle}
        </h1>
        <StepChip />
        {locked && (
          <Chip tone="terracotta" icon={Lock} className={styles.locked}>
            {t(isFacilitator ? 'lockedForOthers' : 'locked')}
          </Chip>
        )}
      </div>
      <div className={`${styles.part} ${styles.end}`}>
        <SavedBadge />
        <PeopleHere max={isNarrow ? 2 : 4} />
        <AppearanceMenu placement="bottom end" />
        {isFacilitator && (
          <ButtonLink
            variant="quiet"
            icon={SlidersHorizontal}
            to={`/b/${boardId}/console`}
            aria-label={t('console')}
            className={styles.short}
          >
            {t('console')}
          </ButtonLink>
        )}
        <Button
          variant="main"
          icon={UserPlus}
          aria-label={t('invite')}
          className={styles.short}
          onPress={() => setInviting(true)}
        >
          {t('invite')}
        </Button>
      </div>
      <InviteDialog isOpen={isInviting} onOpenChange={setInviting} />
    </header>
  )
}

/** Where the group is; pressed, it goes there. */
function StepChip() {
  const { t } = useTranslation('board')
  const view = useView()
  const now = useStepNow()
  if (!now) return null
  const { title, at, count, section } = now
  const words = t('step', { title, at, count })
  if (section === null)
    return (
      <Chip tone="pine" className={styles.step}>
        {words}
      </Chip>
    )
  return (
    <button
      type="button"
      title={t('stepGo', { title })}
      className={styles.stepButton}
      onClick={() => view.goTo(section)}
    >
      <Chip tone="pine" className={styles.step}>
        {words}
      </Chip>
    </button>
  )
}
