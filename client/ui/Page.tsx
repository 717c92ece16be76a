import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Page.module.css'

export type PageProps = {
  readonly children: ReactNode
  /** Top left: usually the Wordmark, as a link home. */
  readonly wordmark?: ReactNode
  /** Top right: a menu, a language, a theme. */
  readonly corner?: ReactNode
  readonly footer?: ReactNode
  /** s: one question. m: a page of reading. l: cards side by side. */
  readonly width?: 's' | 'm' | 'l'
}

/** A page that is not a board: centred, with room around it. */
export function Page({ children, wordmark, corner, footer, width = 'm' }: PageProps) {
  return (
    <div className={styles.page}>
      {(wordmark || corner) && (
        <header className={styles.header}>
          {wordmark}
          <div className={styles.corner}>{corner}</div>
        </header>
      )}
      <main className={classes(styles.main, styles[width])}>{children}</main>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </div>
  )
}
