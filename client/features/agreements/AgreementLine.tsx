import '../../locales/agreementsWords.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './AgreementLine.module.css'
import { Glance } from './Glance.tsx'
import { useListed } from './useAgreementList.ts'

/** One agreement among other things: what it says, and below it at a glance the rest. */
export function AgreementLine({ id }: { readonly id: string }) {
  const { t } = useTranslation('agreements')
  const listed = useListed(id)
  if (!listed) return null
  const what = listed.agreement.what.trim()
  return (
    <div className={styles.line}>
      <p dir="auto" data-empty={what === '' || undefined} className={styles.what}>
        {what || t('wordless')}
      </p>
      <Glance listed={listed} />
    </div>
  )
}
