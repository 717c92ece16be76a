import { NotebookPen, Presentation, SquareKanban, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { AppearanceMenu } from '../features/appearance/AppearanceMenu.tsx'
import { InviteDialog } from '../features/invite/InviteDialog.tsx'
import { SavedBadge } from '../features/saved/SavedBadge.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { usePass, useStage } from '../sync/BoardSession.tsx'
import { useSheet } from '../sync/useRecord.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import styles from './ConsoleBar.module.css'
import { PageWay } from './PageWay.tsx'
import { preparePath } from './preparing.ts'

/** The Console's first line: which alliance this is, whether all is saved, and the ways to the other surfaces. */
export function ConsoleBar() {
  const { t } = useTranslation('console')
  const { boardId, title: known } = usePass()
  const { title } = useSheet(useStage().session)
  const [isInviting, setInviting] = useState(false)
  return (
    <TopBar title={title || known}>
      <span className={styles.saved}>
        <SavedBadge />
      </span>
      <AppearanceMenu placement="bottom end" />
      <nav aria-label={t('bar')} className={styles.links}>
        <ButtonLink variant="quiet" icon={NotebookPen} to={preparePath(boardId)}>
          {t('prepare')}
        </ButtonLink>
        <ButtonLink
          variant="quiet"
          icon={Presentation}
          to={`/b/${boardId}/stage`}
          target="_blank"
          rel="noopener"
          aria-label={`${t('stage')} (${t('newWindow')})`}
        >
          {t('stage')}
        </ButtonLink>
        <ButtonLink variant="quiet" icon={SquareKanban} to={`/b/${boardId}`}>
          {t('board')}
        </ButtonLink>
        <PageWay />
      </nav>
      <Button icon={UserPlus} className={styles.invite} onPress={() => setInviting(true)}>
        {t('invite')}
      </Button>
      <InviteDialog isOpen={isInviting} onOpenChange={setInviting} />
    </TopBar>
  )
}
