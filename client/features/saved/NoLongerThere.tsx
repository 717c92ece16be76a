import '../../locales/setBackWords.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { isSetAside } from '../../sync/setBack/isSetAside.ts'
import styles from './Ended.module.css'
import { SetAside } from './SetAside.tsx'

/** What this server no longer has, where it was set back to an earlier state; else nothing. */
export function NoLongerThere({ boardId }: { readonly boardId: string }) {
  const { t } = useTranslation('setBack')
  if (!isSetAside(boardId)) return null
  return (
    <section className={styles.words} aria-labelledby="noLongerThere">
      <h2 id="noLongerThere">{t('keptTitle')}</h2>
      <p>{t('keptLead')}</p>
      <SetAside boardId={boardId} />
    </section>
  )
}
