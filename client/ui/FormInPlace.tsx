import type { FormEvent, ReactNode } from 'react'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import styles from './FormInPlace.module.css'

type Props = {
  /** Names it for those who hear it. */
  readonly title: string
  readonly className?: string | undefined
  readonly onSubmit: (event: FormEvent) => void
  readonly onCancel: () => void
  readonly saveLabel: string
  readonly cancelLabel: string
  readonly isSaving?: boolean
  readonly children: ReactNode
}

/** A form that stands where the thing it changes stood; Escape leaves that as it was. */
export function FormInPlace(props: Props) {
  const { title, className, onSubmit, onCancel, saveLabel, cancelLabel, isSaving = false, children } = props
  return (
    <form
      aria-label={title}
      className={classes(styles.form, className)}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      {children}
      <div className={styles.actions}>
        <Button variant="main" type="submit" isPending={isSaving}>
          {saveLabel}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          {cancelLabel}
        </Button>
      </div>
    </form>
  )
}

/** Short fields side by side, where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
