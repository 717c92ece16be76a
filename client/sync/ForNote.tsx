import '../locales/proxiesWords.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Face } from '../ui/Face.tsx'
import styles from './ForNote.module.css'
import type { Whose } from './useWhose.ts'

type Props = {
  readonly whose: Whose
  /** What it means that I put it in. */
  readonly children: string
  readonly id?: string
}

/** On top of a box that is filled in for somebody else: whose it is, and what I will know by it. */
export function ForNote({ whose: { name, color }, children, id }: Props) {
  const { t } = useTranslation('proxies')
  return (
    <div className={styles.note}>
      <p className={styles.for}>
        <Face name={name} color={color} unnamed={t('somebody')} size="s" isDecorative />
        <strong dir="auto">{t('for', { name })}</strong>
      </p>
      <p id={id}>{children}</p>
    </div>
  )
}
