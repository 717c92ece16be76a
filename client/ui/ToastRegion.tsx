import { X } from 'lucide-react'
import {
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from 'react-aria-components'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import styles from './ToastRegion.module.css'
import type { ToastMessage } from './toast.ts'

/** What is waiting to be said. Three at a time: more would be a wall. */
export const toasts = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

// react-aria makes every toast a dialog that interrupts; ours are said in passing.
const inPassing = { role: 'group', 'aria-modal': undefined }

type Queued = ToastQueue<ToastMessage>['visibleToasts'][number]

export type ToastRegionProps = {
  /** Names the landmark. */
  readonly label: string
  readonly closeLabel: string
}

/** Where `toast()` speaks. Once in the app; time stands still while it is hovered or focused. */
export function ToastRegion({ label, closeLabel }: ToastRegionProps) {
  return (
    <AriaToastRegion queue={toasts} aria-label={label} className={styles.region}>
      {({ toast }) => <Message toast={toast} closeLabel={closeLabel} />}
    </AriaToastRegion>
  )
}

function Message({ toast, closeLabel }: { readonly toast: Queued; readonly closeLabel: string }) {
  const { title, description, action, tone = 'calm' } = toast.content
  const close = () => toasts.close(toast.key)
  return (
    <Toast
      toast={toast}
      className={styles.toast}
      data-tone={tone}
      render={(props) => <div {...props} {...inPassing} />}
    >
      <ToastContent role={tone === 'trouble' ? 'alert' : 'status'} className={styles.words}>
        <Text slot="title" className={styles.title}>
          {title}
        </Text>
        {description && <Text slot="description">{description}</Text>}
      </ToastContent>
      {action && (
        <Button
          variant="quiet"
          className={styles.action}
          onPress={() => {
            action.onPress()
            close()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label={closeLabel} className={styles.close} onPress={close} />
    </Toast>
  )
}
