import { ArrowRight, Save, SquareKanban, Undo2 } from 'lucide-react'
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
import { pathOf } from './doorRooms.ts'
import styles from './Prepare.module.css'

/** The first line while a session is prepared: whose it is, the way back, the kit, and on to the Console. */
export function PrepareBar({ takeBack: { last, undo } }: { readonly takeBack: TakeBack }) {
  const { t } = useTranslation(['prepare', 'kits'])
  const { boardId, title: known } = usePass()
  const { title } = useSheet(useStage().session)
  const [isSaving, setSaving] = useState(false)
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>
        {title || known} <small>{t('heading')}</small>
      </h1>
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
    </header>
  )
}
