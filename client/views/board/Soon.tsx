import { classes } from '../../ui/classes.ts'
import styles from './BoardTools.module.css'

/** The place of a button that comes in a moment: nothing moves when it does. */
export function Soon({ className }: { readonly className?: string | undefined }) {
  return <span aria-hidden className={classes(styles.soon, className)} />
}
