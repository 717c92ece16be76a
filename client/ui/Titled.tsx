import { type ReactNode, useId } from 'react'
import { Card } from './Card.tsx'
import { classes } from './classes.ts'
import styles from './Titled.module.css'

/** A title in small type: it says what comes, and leads nothing. */
export function SmallTitle({ id, as: Element = 'h2', className, children }: SmallTitleProps) {
  return (
    <Element id={id} className={classes(styles.label, className)}>
      {children}
    </Element>
  )
}

type SmallTitleProps = {
  readonly id?: string
  readonly as?: 'h2' | 'h3'
  readonly className?: string | undefined
  readonly children: ReactNode
}

type Props = {
  /** The title's. */
  readonly id?: string
  readonly title: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** One card with its small title above it. `className` is the card's. */
export function TitledCard({ id: known, title, className, children }: Props) {
  const own = useId()
  const id = known ?? own
  return (
    <section aria-labelledby={id} className={styles.titled}>
      <SmallTitle id={id}>{title}</SmallTitle>
      <Card className={classes(styles.card, className)}>{children}</Card>
    </section>
  )
}
