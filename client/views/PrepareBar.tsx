import { ArrowRight, Redo2, Save, SquareKanban, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { AppearanceMenu } from '../features/appearance/AppearanceMenu.tsx'
import type { TakeBack } from '../features/deck/useTakeBack.ts'
import { SaveKit } from '../features/kits/SaveKit.tsx'
import { SavedBadge } from '../features/saved/SavedBadge.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { usePass, useStage } from '../sync/BoardSession.tsx'
import { useSheet } from '../sync/useRecord.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { pathOf } from './doorRooms.ts'
import styles from './Prepare.module.css'

/** The first line while a session is prepared: whose it is, the way back, the kit, and on to the Console. */
export function PrepareBar({ takeBack: { last, next, undo, redo } }: { readonly takeBack: TakeBack }) {
  const { t } = useTranslation(['prepare', 'kits'])
  const { boardId, title: known } = usePass()
  const { title } = useSheet(useStage().session)
  const [isSaving, setSaving] = useState(false)
  return (
    <TopBar
      title={
        <>
          {title || known} <small>{t('heading')}</small>
        </>
      }
    >
      <SavedBadge />
      <div className={styles.ways}>
        <Button
          variant="quiet"
          icon={Undo2}
          isDisabled={last === null}
          aria-label={last === null ? t('undo') : `${t('undo')}: ${t(`did.${last}`)}`}
          onPress={undo}
        >
          {t('undo')}
        </Button>
        <IconButton
          icon={Redo2}
          isDisabled={next === null}
          label={next === null ? t('redo') : `${t('redo')}: ${t(`did.${next}`)}`}
          onPress={redo}
        />
        <ButtonLink variant="quiet" icon={SquareKanban} to={pathOf(boardId, 'board')}>
          {t('board')}
        </ButtonLink>
        <AppearanceMenu placement="bottom end" />
        <Button icon={Save} onPress={() => setSaving(true)}>
          {t('kits:save.button')}
        </Button>
        <ButtonLink variant="main" icon={ArrowRight} to={pathOf(boardId, 'console')}>
          {t('toConsole')}
        </ButtonLink>
      </div>
      {isSaving && <SaveKit isOpen onOpenChange={setSaving} />}
    </TopBar>
  )
}
