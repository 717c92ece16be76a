import '../../locales/sealedWords.ts'
import { BookOpen, Lock, MessagesSquare } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import type { SealedNow } from './BoardSealed.tsx'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'
import styles from './SealedWay.module.css'

/** Where the focus comes from when the cards are opened, and goes back to. */
export const WAY_ID = 'board-sealed'

const isSealedOf = ({ panel }: DeskState) => panel === 'sealed'

/** Below the question: opens my private cards, or says what to do instead of writing. */
export function SealedWay({ desk, prompt, kept }: SealedNow & { readonly desk: Desk }) {
  const { t } = useTranslation('sealed')
  const isOpen = useDesk(desk, isSealedOf)
  const isPrivate = prompt?.mode === 'private'
  const wordless = prompt?.mode === 'silent' || prompt?.mode === 'discuss' ? prompt.mode : null
  return (
    <section aria-label={t('way')} className={styles.way}>
      {wordless && (
        <Chip tone="pine" icon={wordless === 'silent' ? BookOpen : MessagesSquare} className={styles.chip}>
          {t(wordless)}. {t(`${wordless}Hint`)}
        </Chip>
      )}
      {(isPrivate || kept > 0) && (
        <Button
          id={WAY_ID}
          icon={Lock}
          aria-expanded={isOpen}
          className={styles.open}
          onPress={() => desk.set({ panel: isOpen ? null : 'sealed' })}
        >
          {isPrivate ? t('open') : t('keptCount', { count: kept })}
        </Button>
      )}
    </section>
  )
}
