import type { ReactNode } from 'react'
import styles from './Growing.module.css'

/** A field as tall as its words: they stand unseen in the same cell. */
export function Growing({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <span className={styles.growing}>
      <span aria-hidden="true">{`${text}\u200b`}</span>
      {children}
    </span>
  )
}
