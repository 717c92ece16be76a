import buttonStyles from './Button.module.css'
import { ButtonFace, type ButtonProps } from './Button.tsx'
import styles from './ButtonLink.module.css'
import { classes } from './classes.ts'
import { Link, type LinkProps } from './place.tsx'

export type ButtonLinkProps = Omit<LinkProps, 'className' | 'style'> &
  Pick<ButtonProps, 'children' | 'variant' | 'size' | 'icon' | 'className'>

/** Goes to another page, and looks like the button people expect there. */
export function ButtonLink({ children, variant = 'plain', size = 'm', icon, className, ...rest }: ButtonLinkProps) {
  const look = classes(
    buttonStyles.button,
    styles.link,
    buttonStyles[variant],
    styles[variant],
    buttonStyles[size],
    className,
  )
  return (
    <Link {...rest} className={look}>
      <ButtonFace icon={icon}>{children}</ButtonFace>
    </Link>
  )
}
