import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'
import overlay from './Overlay.module.css'

export type DialogProps = {
  readonly title: string
  /** Names the button that closes it without doing anything. */
  readonly closeLabel: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly children: ReactNode
  /** Buttons, the main one last. */
  readonly actions?: ReactNode
  readonly size?: 's' | 'm' | 'l' | 'xl'
  /** alertdialog: something is about to be lost; a click outside then does not close it. */
  readonly role?: 'dialog' | 'alertdialog'
}

/** A modal question or form. Focus stays inside, Escape closes it, and focus returns to where it came from. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, isOpen, onOpenChange, children, actions, size = 'm', role = 'dialog' } = props
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === 'dialog'}
      className={classes(overlay.veil, styles.place)}
    >
      <Modal className={classes(styles.modal, styles[size])}>
        <AriaDialog role={role} className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <IconButton icon={X} label={closeLabel} onPress={() => onOpenChange(false)} />
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
