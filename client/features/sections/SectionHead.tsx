import { ChevronDown, ChevronRight, Ellipsis, Lock } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuAction } from '../../ui/Menu.tsx'
import styles from './SectionHead.module.css'
import { TitleField } from './TitleField.tsx'
import { useNotesIn } from './useNotesIn.ts'

type SectionHeadProps = {
  readonly id: string
  /** Whether its title is being written by me. */
  readonly isRenaming: boolean
  readonly onRenaming: (isRenaming: boolean) => void
  /** These three are absent while I may not change sections. */
  readonly onRename?: ((title: string) => void) | undefined
  readonly onFold?: ((isFolded: boolean) => void) | undefined
  readonly menu?: readonly (readonly MenuAction[])[] | undefined
}

/** The title of a section on the canvas, how many notes are in it, and what may be done to it. */
export const SectionHead = memo(function SectionHead(props: SectionHeadProps) {
  const { id, isRenaming, onRenaming, onRename, onFold, menu } = props
  const { t } = useTranslation('sections')
  const section = useRecord(useStage().sections, id)
  const count = useNotesIn(id)
  if (!section) return null
  const { title, collapsed, locked } = section
  return (
    <header className={classes(styles.head, onFold && styles.changeable, collapsed && styles.folded)}>
      {isRenaming && onRename ? (
        <TitleField title={title} onRename={onRename} onDone={() => onRenaming(false)} />
      ) : (
        <h2 title={title} className={styles.title} {...(onRename && { onDoubleClick: () => onRenaming(true) })}>
          {title}
        </h2>
      )}
      {locked && (
        <span title={t('locked')} className={styles.lock}>
          <Icon of={Lock} size="s" />
          <span className="visually-hidden">{t('locked')}</span>
        </span>
      )}
      {collapsed && <span className={styles.count}>{t('notes', { count })}</span>}
      {onFold && menu && (
        <div className={classes(styles.tools, 'nodrag nopan')}>
          <IconButton
            icon={collapsed ? ChevronRight : ChevronDown}
            label={t(collapsed ? 'expandNamed' : 'collapseNamed', { title })}
            tooltip="bottom"
            onPress={() => onFold(!collapsed)}
          />
          <Menu
            label={t('menu', { title })}
            groups={menu}
            placement="bottom end"
            trigger={<IconButton icon={Ellipsis} label={t('menu', { title })} tooltip="bottom" />}
          />
        </div>
      )}
    </header>
  )
})
