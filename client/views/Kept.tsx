import '../locales/keptWords.ts'
import { DeleteBoard } from '../features/keeping/DeleteBoard.tsx'
import { EraseMe } from '../features/keeping/EraseMe.tsx'
import styles from '../features/keeping/Kept.module.css'
import { KeptFacts } from '../features/keeping/KeptFacts.tsx'
import { OtherPeople } from '../features/keeping/OtherPeople.tsx'
import { NoLongerThere } from '../features/saved/NoLongerThere.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useMe, usePass, useStage } from '../sync/BoardSession.tsx'
import { useSheet } from '../sync/useRecord.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { DoorFrame } from './DoorPage.tsx'
import { pathOf } from './doorRooms.ts'

/** What is kept of a board, and the ways to take it away for good: oneself, or all of it for whoever facilitates. */
export function Kept() {
  const { t } = useTranslation('kept')
  const { boardId, title: known } = usePass()
  const title = useSheet(useStage().session).title || known
  const { role } = useMe()
  return (
    <DoorFrame width="m">
      <div className={styles.page}>
        <header className={styles.head}>
          <p className={styles.board}>{title}</p>
          <h1>{t('title')}</h1>
          <p className={styles.lead}>{t('lead')}</p>
          <nav className={styles.ways}>
            <ButtonLink to={pathOf(boardId, 'pocket')}>{t('toPocket')}</ButtonLink>
            <ButtonLink to={pathOf(boardId, 'board')}>{t('toBoard')}</ButtonLink>
          </nav>
        </header>
        <NoLongerThere boardId={boardId} />
        <KeptFacts />
        <EraseMe />
        {role === 'facilitator' && <OtherPeople />}
        {role === 'facilitator' && <DeleteBoard />}
      </div>
    </DoorFrame>
  )
}
