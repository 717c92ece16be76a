import type { HTMLAttributes, Ref } from 'react'
import styles from './Card.module.css'
import { classes } from './classes.ts'

export type CardProps = HTMLAttributes<HTMLElement> & {
  readonly as?: 'div' | 'section' | 'article' | 'li'
  /** dashed: not shown to others yet. pine: what is now. terracotta: what needs people. */
  readonly tone?: 'plain' | 'dashed' | 'pine' | 'terracotta'
  readonly ref?: Ref<HTMLElement & HTMLDivElement & HTMLLIElement>
}

/** A sheet of paper on the paper: one group of things that belong together. */
export function Card({ as: Element = 'div', tone = 'plain', className, ...rest }: CardProps) {
  return <Element {...rest} className={classes(styles.card, styles[tone], className)} />
}
