import { Kbd } from './Kbd.tsx'
import styles from './KeyList.module.css'

type Props = { readonly title: string; readonly keys: readonly (readonly [key: string, does: string])[] }

/** Which key does what, one a line; nothing where there is no keyboard. */
export function KeyList({ title, keys }: Props) {
  return (
    <div className={styles.keys}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.list}>
        {keys.map(([key, does]) => (
          <div key={key} className={styles.line}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
