import { Ellipsis, Shapes } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { Action } from '../../features/actions/action.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { ActionButton } from './ActionButton.tsx'
import { AddNote } from './AddNote.tsx'
import styles from './BoardTools.module.css'
import type { Desk } from './boardDesk.ts'
import { Soon } from './Soon.tsx'
import { useAction, useSomeActions } from './useAction.ts'

const onCanvas = [
  ...['tool.select', 'tool.hand', 'tool.lasso', 'tool.eraser', 'tool.label', 'tool.link', 'tool.laser'],
  ...[
    'tool.rectangle',
    'tool.ellipse',
    'tool.diamond',
    'tool.triangle',
    'draw.picture',
    'view.fit',
    'history.redo',
    'history.trash',
  ],
]
const inOutline = ['draw.picture', 'history.redo', 'history.trash']

/** The tools on a phone: a note, the pen, a way back; the others behind one button, and everything behind the last. */
export function FewTools({ desk, isCanvas }: { readonly desk: Desk; readonly isCanvas: boolean }) {
  const { t } = useTranslation('board')
  const palette = useAction(desk, 'view.palette')
  return (
    <>
      <AddNote desk={desk} hasColor={false} />
      {isCanvas && <ActionButton desk={desk} id="tool.pen" />}
      <OtherTools desk={desk} isCanvas={isCanvas} />
      <ActionButton desk={desk} id="history.undo" />
      {palette ? <IconButton icon={Ellipsis} label={t('tools.more')} onPress={palette.run} /> : <Soon />}
    </>
  )
}

function OtherTools({ desk, isCanvas }: { readonly desk: Desk; readonly isCanvas: boolean }) {
  const { t } = useTranslation('board')
  const tools = useSomeActions(desk, isCanvas ? onCanvas : inOutline)
  return (
    <Popover label={t('tools.others')} placement="top" trigger={<IconButton icon={Shapes} label={t('tools.others')} />}>
      {(close) => (
        <ul className={classes(styles.others)}>
          {tools.map((action) => (
            <li key={action.id}>
              <OtherTool action={action} onDone={close} />
            </li>
          ))}
        </ul>
      )}
    </Popover>
  )
}

function OtherTool({ action, onDone }: { readonly action: Action; readonly onDone: () => void }) {
  const { title, icon = Shapes, isEnabled, isOn, run } = action
  return (
    <Button
      isDisabled={!isEnabled}
      aria-current={isOn ? 'true' : undefined}
      className={classes(styles.other)}
      onPress={() => {
        onDone()
        run()
      }}
    >
      <Icon of={icon} />
      <span>{title}</span>
    </Button>
  )
}
