import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Toggle.module.css'

type Props = {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children: ReactNode
  /** Says more than what is shown, where the place says the rest. */
  readonly label?: string
}

/** One of several, each on or off. */
export function Toggle({ isOn, onChange, children, label }: Props) {
  return (
    <ToggleButton
      isSelected={isOn}
      onChange={onChange}
      className={styles.toggle ?? ''}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <span className={styles.mark}>{isOn && <Icon of={Check} size="s" />}</span>
      {children}
    </ToggleButton>
  )
}
