import styles from './Columns.module.css'

/** A bar with its number on top; nothing but the ground it would stand on for none. `share` of the highest one, 0 to 1. */
export function CountedBar({ count, share }: { readonly count: number; readonly share: number }) {
  return (
    <span aria-hidden className={styles.place}>
      {count > 0 && (
        <>
          <span className={styles.count}>{count}</span>
          <span className={styles.bar} style={{ '--share': share }} />
        </>
      )}
    </span>
  )
}
