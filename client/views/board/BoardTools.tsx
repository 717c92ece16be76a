import { Maximize, Minus, Plus, SquareDashed, StickyNote, Trash2 } from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { inOrder } from '../../../shared/rules/order.ts'
import { useView } from '../../features/canvas/useView.ts'
import { ColorButton } from '../../features/notes/ColorButton.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import styles from './BoardTools.module.css'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

type BoardToolsProps = {
  readonly desk: Desk
  /** Absent while I may only read. */
  readonly onAdd: (() => void) | undefined
  readonly onTrash: () => void
}

const colorOf = ({ color }: DeskState) => color

/** What there is to work with, within reach at the bottom. */
export function BoardTools({ desk, onAdd, onTrash }: BoardToolsProps) {
  const { t } = useTranslation('board')
  const view = useView()
  const color = useDesk(desk, colorOf)
  return (
    <Toolbar aria-label={t('tools.label')} className={styles.tools}>
      {onAdd && (
        <>
          <Button
            variant="main"
            icon={StickyNote}
            shortcut="N"
            aria-label={t('tools.add')}
            className={styles.add}
            onPress={onAdd}
          >
            {t('tools.add')}
          </Button>
          <ColorButton label={t('tools.color')} value={color} onChange={(chosen) => desk.set({ color: chosen })} />
          <span className={styles.line} />
        </>
      )}
      <GoTo />
      <IconButton icon={Minus} label={t('tools.zoomOut')} shortcut="-" className={styles.zoom} onPress={view.zoomOut} />
      <IconButton icon={Plus} label={t('tools.zoomIn')} shortcut="+" className={styles.zoom} onPress={view.zoomIn} />
      <IconButton
        icon={Maximize}
        label={t('tools.fit')}
        shortcut="0"
        className={styles.fit}
        onPress={() => view.fitAll()}
      />
      <span className={styles.line} />
      <IconButton icon={Trash2} label={t('trash.title')} onPress={onTrash} />
    </Toolbar>
  )
}

function GoTo() {
  const { t } = useTranslation('board')
  const view = useView()
  const sections = useAll(useStage().sections)
  return (
    <Menu
      label={t('tools.goTo')}
      placement="top start"
      trigger={<IconButton icon={SquareDashed} label={t('tools.goTo')} />}
      groups={[
        inOrder(sections).map(([id, { title }]) => ({ id, label: title, onAction: () => view.goTo(id) })),
        [
          { id: 'zoom in', label: t('tools.zoomIn'), shortcut: '+', onAction: view.zoomIn },
          { id: 'zoom out', label: t('tools.zoomOut'), shortcut: '-', onAction: view.zoomOut },
          { id: 'whole board', label: t('tools.fit'), shortcut: '0', onAction: () => view.fitAll() },
        ],
      ]}
    />
  )
}
