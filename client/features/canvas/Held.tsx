import type { Awareness } from 'y-protocols/awareness'
import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './Held.module.css'
import { useHolders } from './holders.ts'

/** Who else has it in hand: an edge in their colour and their name. */
export function Held({ awareness, id }: { readonly awareness: Awareness; readonly id: string }) {
  const { t } = useTranslation(['canvas', 'people'])
  const holders = useHolders(awareness, id)
  const [first] = holders
  if (!first) return null
  const name = first.member.name || t('people:unnamed')
  return (
    <div className={styles.held} data-person={first.member.color} aria-hidden="true">
      <span className={styles.holder}>
        {first.isWriting ? t('writing', { name }) : name}
        {holders.length > 1 && ` +${holders.length - 1}`}
      </span>
    </div>
  )
}
