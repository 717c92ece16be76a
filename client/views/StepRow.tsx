import { Check } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './StepRow.module.css'

/** The steps of a session, one below the other. */
export function StepRows(props: ComponentProps<'ol'>) {
  return <ol {...props} className={styles.steps} />
}

type Props = Omit<ComponentProps<'button'>, 'className' | 'type' | 'title'> & {
  /** From 0. */
  readonly at: number
  readonly title: ReactNode
  readonly state?: 'done' | 'now' | 'next' | 'plain'
}

/** One step to be pressed: its number, or that it is done, its title, and what is beside it. */
export function StepRow({ at, title, state = 'plain', children, ...rest }: Props) {
  return (
    <button {...rest} type="button" className={classes(styles.step, styles[state])}>
      <span className={styles.mark} aria-hidden="true">
        {state === 'done' ? <Icon of={Check} size="s" /> : at + 1}
      </span>
      <span className={styles.title}>{title}</span>
      {children}
    </button>
  )
}
