import { ListTree, Lock, Search, SlidersHorizontal, SquareDashedMousePointer, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useShortcut } from '../../features/actions/useKeyText.ts'
import { BoardPreferences } from '../../features/appearance/BoardPreferences.tsx'
import { PeopleHere } from '../../features/people/PeopleHere.tsx'
import { SavedBadge } from '../../features/saved/SavedBadge.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { prefer } from '../../preferences.ts'
import { useMe, usePass, useStage } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { useChunk } from '../../ui/useChunk.ts'
import { useIsNarrow } from '../useIsNarrow.ts'
import { useStepNow } from '../useStepNow.ts'
import styles from './BoardBar.module.css'
import { BoardSkip } from './BoardSkip.tsx'
import type { Desk } from './boardDesk.ts'
import { Soon } from './Soon.tsx'
import { useAction } from './useAction.ts'
import { useForm } from './useForm.ts'
import { useIsPainted } from './useIsPainted.ts'

const BoardSignals = onDemand(async () => (await import('./BoardSignals.tsx')).BoardSignals)
const loadInvite = () => import('../../features/invite/InviteDialog.tsx')

/** The board's first line: which alliance, where in it, whether all is saved, who is here, and the ways in and out. */
export function BoardBar({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('board')
  const { title: known } = usePass()
  const { title, locked } = useSheet(useStage().session)
  const { role } = useMe()
  const isFacilitator = role === 'facilitator'
  const isNarrow = useIsNarrow()
  const isPainted = useIsPainted(desk)
  const shownTitle = title || known
  return (
    <header className={styles.bar}>
      <BoardSkip desk={desk} />
      <div className={styles.part}>
        <h1 dir="auto" title={shownTitle} className={styles.title}>
          {shownTitle}
        </h1>
        <StepChip desk={desk} />
        {locked && (
          <Chip tone="terracotta" icon={Lock} className={styles.locked}>
            {t(isFacilitator ? 'lockedForOthers' : 'locked')}
          </Chip>
        )}
        {isNarrow && role === 'participant' && <div className={styles.signals}>{isPainted && <BoardSignals />}</div>}
      </div>
      <div className={`${styles.part} ${styles.end}`}>
        <SavedBadge />
        {isPainted && role === 'participant' && !isNarrow && <BoardSignals />}
        <PeopleHere max={isNarrow ? 2 : 4} />
        <FormChoice />
        <SearchButton desk={desk} />
        <BoardPreferences />
        <WaysOut isFacilitator={isFacilitator} />
      </div>
    </header>
  )
}

/** To the console for who leads, and for everybody the way to bring in others. */
function WaysOut({ isFacilitator }: { readonly isFacilitator: boolean }) {
  const { t } = useTranslation('board')
  const { boardId } = usePass()
  const [isInviting, setInviting] = useState(false)
  const invite = useChunk(loadInvite, isInviting)
  return (
    <>
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
      {invite && <invite.InviteDialog isOpen={isInviting} onOpenChange={setInviting} />}
    </>
  )
}

function FormChoice() {
  const { t } = useTranslation('preferences')
  return (
    <Segments
      label={t('form.label')}
      hideLabel
      value={useForm()}
      onChange={(form) => prefer({ form })}
      className={styles.form}
      options={[
        { id: 'canvas', label: t('form.canvas'), icon: SquareDashedMousePointer },
        { id: 'outline', label: t('form.outline'), icon: ListTree },
      ]}
    />
  )
}

function SearchButton({ desk }: { readonly desk: Desk }) {
  const search = useAction(desk, 'view.search')
  const shortcut = useShortcut(search)
  if (!search) return <Soon className={styles.search} />
  return (
    <IconButton
      icon={Search}
      label={search.title}
      shortcut={shortcut}
      tooltip="bottom"
      className={styles.search}
      onPress={search.run}
    />
  )
}

/** Where the group is; pressed, it goes there. */
function StepChip({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('board')
  const now = useStepNow()
  if (!now) return null
  const { title, at, count, section } = now
  const chip = (
    <Chip tone="pine" className={styles.step}>
      {t('step', { title, at, count })}
    </Chip>
  )
  if (section === null) return chip
  return (
    <button
      type="button"
      title={t('stepGo', { title })}
      className={styles.stepButton}
      onClick={() => desk.get().ways?.goTo(section)}
    >
      {chip}
    </button>
  )
}
