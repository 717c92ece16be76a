import { StickyNote } from 'lucide-react'
import { useShortcut } from '../../features/actions/useKeyText.ts'
import { ColorButton } from '../../features/notes/ColorButton.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './BoardTools.module.css'
import { type Desk, type DeskState, useAtBoard, useDesk } from './boardDesk.ts'

const byKey = { keys: ['n'] }
const colorOf = ({ color }: DeskState) => color

/** The one thing to do here: a note, and the paper it comes on. Gone while I may only read. */
export function AddNote({ desk, hasColor = true }: { readonly desk: Desk; readonly hasColor?: boolean }) {
  const { t } = useTranslation('board')
  // It is here before all other actions are.
  const { actions } = useAtBoard()
  const shortcut = useShortcut(byKey)
  const color = useDesk(desk, colorOf)
  if (!actions) return null
  return (
    <>
      <Button
        variant="main"
        icon={StickyNote}
        shortcut={shortcut}
        aria-label={t('tools.add')}
        className={styles.add}
        onPress={() => actions.add()}
      >
        {t('tools.add')}
      </Button>
      {hasColor && (
        <ColorButton label={t('tools.color')} value={color} onChange={(chosen) => desk.set({ color: chosen })} />
      )}
    </>
  )
}
