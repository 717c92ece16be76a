import type { LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { Stones } from './Spinner.tsx'

export type ButtonVariant = 'main' | 'plain' | 'quiet' | 'danger'

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  /** What happens: "Reveal 6 drafts". */
  readonly children: ReactNode
  /** main: the one thing to do here. danger: takes something away. */
  readonly variant?: ButtonVariant
  readonly size?: 'm' | 'l'
  readonly icon?: LucideIcon | undefined
  /** A key that does the same, shown as a chip; the button does not listen to it. */
  readonly shortcut?: string | undefined
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words. While `isPending` it keeps its width and its focus, and does nothing. */
export function Button({ children, variant = 'plain', size = 'm', icon, shortcut, className, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes(styles.button, styles[variant], styles[size], className)}>
      {({ isPending }) => (
        <>
          <ButtonFace icon={icon} shortcut={shortcut}>
            {children}
          </ButtonFace>
          {isPending && (
            <span className={styles.busy}>
              <Stones />
            </span>
          )}
        </>
      )}
    </AriaButton>
  )
}

type FaceProps = Pick<ButtonProps, 'children' | 'icon' | 'shortcut'>

/** What a button or a link that looks like one shows: icon, words, key. */
export function ButtonFace({ children, icon, shortcut }: FaceProps) {
  return (
    <span className={styles.face}>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </span>
  )
}
