import type { ComponentProps } from 'react'
import { Link } from 'wouter'
import buttonStyles from './Button.module.css'
import { ButtonFace, type ButtonProps } from './Button.tsx'
import styles from './ButtonLink.module.css'
import { classes } from './classes.ts'

export type ButtonLinkProps = Omit<ComponentProps<'a'>, 'href' | 'className' | 'style' | 'children'> & {
  readonly to: string
} & Pick<ButtonProps, 'children' | 'variant' | 'size' | 'icon' | 'className'>

/** Goes to another page, and looks like the button people expect there. */
export function ButtonLink({ to, children, variant = 'plain', size = 'm', icon, className, ...rest }: ButtonLinkProps) {
  const look = classes(
    buttonStyles.button,
    styles.link,
    buttonStyles[variant],
    styles[variant],
    buttonStyles[size],
    className,
  )
  const face = <ButtonFace icon={icon}>{children}</ButtonFace>
  // A window of its own is the browser's to open.
  if (rest.target)
    return (
      <a {...rest} href={to} className={look}>
        {face}
      </a>
    )
  return (
    <Link {...rest} to={to} className={look}>
      {face}
    </Link>
  )
}
