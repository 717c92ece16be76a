import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Drawer.module.css'
import { IconButton } from './IconButton.tsx'
import overlay from './Overlay.module.css'

export type DrawerProps = {
  readonly title: string
  readonly closeLabel: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly children: ReactNode
  readonly side?: 'start' | 'end'
}

/** A side sheet over the page, as tall as the window. Modal: for what stays open beside the board, see Panel. */
export function Drawer({ title, closeLabel, isOpen, onOpenChange, children, side = 'end' }: DrawerProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className={classes(overlay.veil, styles.place)}
    >
      <Modal className={classes(styles.sheet, styles[side])}>
        <Dialog className={styles.inner}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <IconButton icon={X} label={closeLabel} tooltip="bottom" onPress={() => onOpenChange(false)} />
          </header>
          <div className={styles.body}>{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
