import styles from './Kbd.module.css'

/** One key or chord, drawn like a key cap in the colour of the text around it. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={styles.kbd}>{children}</kbd>
}
