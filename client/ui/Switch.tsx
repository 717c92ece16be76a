import { type ReactNode, useId } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Switch.module.css'

export type SwitchProps = {
  /** What is so while it is on. */
  readonly label: string
  readonly description?: ReactNode
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
  readonly className?: string | undefined
}

/** On or off, at once. */
export function Switch({ label, description, isSelected, onChange, isDisabled, className }: SwitchProps) {
  const labelId = useId()
  const descriptionId = useId()
  return (
    <AriaSwitch
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
      aria-labelledby={labelId}
      {...(description ? { 'aria-describedby': descriptionId } : {})}
      className={classes(styles.switch, className)}
    >
      <span className={styles.words}>
        <span id={labelId} className={styles.label}>
          {label}
        </span>
        {description && (
          <span id={descriptionId} className={styles.description}>
            {description}
          </span>
        )}
      </span>
      <span aria-hidden className={styles.track}>
        <span className={styles.thumb} />
      </span>
    </AriaSwitch>
  )
}
