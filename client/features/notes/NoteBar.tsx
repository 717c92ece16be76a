import { Ellipsis, PenLine, Trash2 } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Toolbar } from 'react-aria-components'
import type { NoteColor } from '../../../shared/schema/board.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { ColorButton } from './ColorButton.tsx'
import styles from './NoteBar.module.css'

type NoteBarProps = {
  readonly count: number
  /** Null when they differ; undefined when no note is among them. */
  readonly color: NoteColor | null | undefined
  /** The question that a single note answers. */
  readonly prompt?: string | undefined
  /** Only for one note. */
  readonly onWrite?: (() => void) | undefined
  readonly onRecolor: (color: NoteColor) => void
  readonly onRemove: () => void
  /** Everything else that can be done, at the place of the button. */
  readonly onMore?: ((button: Element) => void) | undefined
  /** What else there is room for. */
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLDivElement>
}

/** What can be done to the selected notes. */
export function NoteBar({ count, color, prompt, onWrite, onRecolor, onRemove, onMore, children, ref }: NoteBarProps) {
  const { t } = useTranslation(['board', 'notes'])
  return (
    <div ref={ref} className={styles.bar}>
      {prompt && (
        <p dir="auto" className={styles.prompt}>
          {t('notes:answers', { prompt })}
        </p>
      )}
      <Toolbar aria-label={t('note.actions', { count })} className={styles.tools}>
        {count > 1 && <span className={styles.count}>{t('note.selected', { count })}</span>}
        {onWrite && <IconButton icon={PenLine} label={t('note.write')} shortcut="Enter" onPress={onWrite} />}
        {color !== undefined && <ColorButton label={t('note.color')} value={color} onChange={onRecolor} />}
        {children}
        <IconButton icon={Trash2} label={t('note.remove', { count })} shortcut="Del" onPress={onRemove} />
        {onMore && (
          <IconButton
            icon={Ellipsis}
            label={t('notes:more')}
            onPress={({ target }) => onMore(target)}
            aria-haspopup="menu"
          />
        )}
      </Toolbar>
    </div>
  )
}
