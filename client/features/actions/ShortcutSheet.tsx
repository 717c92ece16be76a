import { Printer } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { useOnClosed } from '../../ui/useOnClosed.ts'
import { type Action, actionGroups } from './action.ts'
import type { PaletteProps } from './Palette.tsx'
import styles from './ShortcutSheet.module.css'
import { useKeyText } from './useKeyText.ts'

/** All that can be done here on one sheet, with its keys; each row does what it says. */
export function ShortcutSheet({ isOpen, onClose, ...props }: PaletteProps) {
  const { t } = useTranslation(['actions', 'common'])
  return (
    <Dialog
      title={t('sheet.title')}
      closeLabel={t('common:close')}
      size="xl"
      isOpen={isOpen}
      onOpenChange={onClose}
      actions={
        <Button variant="quiet" icon={Printer} onPress={() => print()}>
          {t('sheet.print')}
        </Button>
      }
    >
      <Sheet {...props} />
    </Dialog>
  )
}

function Sheet({ actions, onChoose, onClosed }: Omit<PaletteProps, 'isOpen' | 'onClose'>) {
  const { t } = useTranslation('actions')
  useOnClosed(onClosed)
  return (
    <div className={classes(styles.sheet)}>
      <p className={styles.hint}>{t('sheet.hint')}</p>
      <div className={styles.groups}>
        {actionGroups.map((group) => {
          const rows = actions.filter((action) => action.group === group)
          if (rows.length === 0) return null
          return (
            <section key={group} aria-labelledby={`sheet-${group}`} className={styles.group}>
              <h3 id={`sheet-${group}`} className={styles.heading}>
                {t(`group.${group}`)}
              </h3>
              <ul className={classes(styles.rows)}>
                {rows.map((action) => (
                  <Row key={action.id} action={action} onChoose={onChoose} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </div>
  )
}

function Row({ action, onChoose }: { readonly action: Action; readonly onChoose: (id: string) => void }) {
  const text = useKeyText()
  const { id, title, isEnabled, isDanger, keys = [] } = action
  return (
    <li>
      <button
        type="button"
        data-action={id}
        aria-disabled={!isEnabled}
        className={classes(styles.row, isDanger && styles.danger)}
        onClick={() => isEnabled && onChoose(id)}
      >
        <span className={styles.title}>{title}</span>
        <span className={styles.keys}>
          {keys.map((one) => (
            <Kbd key={one}>{text(one)}</Kbd>
          ))}
        </span>
      </button>
    </li>
  )
}
