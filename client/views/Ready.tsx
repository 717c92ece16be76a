import '../locales/inviteWords.ts'
import { navigate } from 'wouter/use-browser-location'
import { GuideStart } from '../features/guide/GuideStart.tsx'
import { InviteFacilitator, InviteParticipants, InviteProjector } from '../features/invite/InviteLinks.tsx'
import { useKeys } from '../features/invite/useKeys.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { usePass, useStage } from '../sync/BoardSession.tsx'
import { useSheet } from '../sync/useRecord.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Card } from '../ui/Card.tsx'
import { DoorFrame } from './DoorPage.tsx'
import { pathOf } from './doorRooms.ts'
import { preparePath } from './preparing.ts'
import styles from './Ready.module.css'

/** A board has just been made: how the others come in, and what its maker has to keep. */
export function Ready() {
  const { t } = useTranslation('invite')
  const pass = usePass()
  const { title } = useSheet(useStage().session)
  const [keys] = useKeys()
  const { boardId } = pass
  return (
    <DoorFrame width="l">
      <header className={styles.head}>
        <div className={styles.words}>
          <p className={styles.title}>{title || pass.title}</p>
          <h1>{t('readyHeading')}</h1>
          <p className={styles.body}>{t('readyBody')}</p>
        </div>
        <nav className={styles.ways} aria-label={t('goOn')}>
          <ButtonLink to={pathOf(boardId, 'console')} variant="main" size="l">
            {t('toConsole')}
          </ButtonLink>
          <ButtonLink to={preparePath(boardId)} size="l">
            {t('toPrepare')}
          </ButtonLink>
          <ButtonLink to={pathOf(boardId, 'board')} size="l">
            {t('toBoard')}
          </ButtonLink>
        </nav>
      </header>
      <div className={styles.columns}>
        <div className={styles.column}>
          <InviteParticipants boardId={boardId} keys={keys} />
          <Card>
            <GuideStart onStart={() => navigate(pathOf(boardId, 'board'))} />
          </Card>
        </div>
        <div className={styles.column}>
          <InviteProjector boardId={boardId} keys={keys} />
          <InviteFacilitator boardId={boardId} keys={keys} />
        </div>
      </div>
    </DoorFrame>
  )
}
