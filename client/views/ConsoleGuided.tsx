import '../locales/guideWords.ts'
import { Compass } from 'lucide-react'
import { useTranslation } from '../locales/useTranslation.tsx'
import { usePass } from '../sync/BoardSession.tsx'
import { useCommand } from '../sync/useCommand.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { DoorFrame } from './DoorPage.tsx'
import { pathOf } from './doorRooms.ts'

/** In place of the Console while a session leads itself: nothing of the deck is here, and the way to lead again. */
export function ConsoleGuided() {
  const { t } = useTranslation('guide')
  const { boardId } = usePass()
  const command = useCommand()
  return (
    <DoorFrame>
      <EmptyState
        icon={Compass}
        title={t('heading')}
        actions={
          <>
            <ButtonLink variant="main" to={pathOf(boardId, 'board')}>
              {t('toBoard')}
            </ButtonLink>
            <ButtonLink to={pathOf(boardId, 'pocket')}>{t('toPocket')}</ButtonLink>
            <Button onPress={() => void command('guide.end', {})}>{t('takeOver')}</Button>
          </>
        }
      >
        <p>{t('body')}</p>
        <p>{t('takeOverHint')}</p>
      </EmptyState>
    </DoorFrame>
  )
}
