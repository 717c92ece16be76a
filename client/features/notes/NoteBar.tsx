import { PenLine, Trash2 } from 'lucide-react'
import type { Ref } from 'react'
import { Toolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { NoteColor } from '../../../shared/schema/board.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { ColorButton } from './ColorButton.tsx'
import styles from './NoteBar.module.css'

type NoteBarProps = {
  readonly count: number
  /** Null when they differ. */
  readonly color: NoteColor | null
  /** Only for one note. */
  readonly onWrite?: (() => void) | undefined
  readonly onRecolor: (color: NoteColor) => void
  readonly onRemove: () => void
  readonly ref?: Ref<HTMLDivElement>
}

/** What can be done to the selected notes. */
export function NoteBar({ count, color, onWrite, onRecolor, onRemove, ref }: NoteBarProps) {
  const { t } = useTranslation('board')
  return (
    <Toolbar ref={ref} aria-label={t('note.actions', { count })} className={styles.bar}>
      {count > 1 && <span className={styles.count}>{t('note.selected', { count })}</span>}
      {onWrite && <IconButton icon={PenLine} label={t('note.write')} shortcut="Enter" onPress={onWrite} />}
      <ColorButton label={t('note.color')} value={color} onChange={onRecolor} />
      <IconButton icon={Trash2} label={t('note.remove', { count })} shortcut="Del" onPress={onRemove} />
    </Toolbar>
  )
}
