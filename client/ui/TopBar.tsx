import type { ReactNode } from 'react'
import styles from './TopBar.module.css'

type Props = { readonly title: ReactNode; readonly children: ReactNode }

/** The first line of a page: what it is about, then what can be done from here, in two rows where it is narrow. */
export function TopBar({ title, children }: Props) {
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </header>
  )
}
