import '../../locales/agreementsWords.ts'
import { CircleDashed, Plus } from 'lucide-react'
import { stillOpen } from '../../../shared/rules/alliance/open.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { PhaseMark } from './PhaseMark.tsx'
import styles from './SectionList.module.css'
import { type Listed, useAgreementList } from './useAgreementList.ts'

/** A section is for notes, too: what does not fit here is one press away. */
const SHOWN_MAX = 5

type Props = {
  /** To one of them, or to all. */
  readonly onOpen: (id: string | null) => void
}

/** At the foot of the section that is for them: what people agreed on, in a few lines. */
export function SectionList({ onOpen }: Props) {
  const { t } = useTranslation('agreements')
  const { canWrite } = useBoard()
  const { listed } = useAgreementList()
  if (listed.length === 0)
    return canWrite ? (
      <button type="button" className={styles.first} onClick={() => onOpen(null)}>
        <Icon of={Plus} />
        {t('section.first')}
      </button>
    ) : null
  return (
    <div className={styles.card}>
      <ul aria-label={t('section.label')} className={styles.list}>
        {listed.slice(0, SHOWN_MAX).map((one) => (
          <li key={one.id}>
            <Line listed={one} onOpen={() => onOpen(one.id)} />
          </li>
        ))}
      </ul>
      <button type="button" className={styles.all} onClick={() => onOpen(null)}>
        {t(listed.length > SHOWN_MAX || !canWrite ? 'section.all' : 'section.open', { count: listed.length })}
      </button>
    </div>
  )
}

type LineProps = { readonly listed: Listed; readonly onOpen: () => void }

function Line({ listed: { agreement, phase }, onOpen }: LineProps) {
  const { t } = useTranslation('agreements')
  const open = stillOpen(agreement)
  return (
    <button type="button" className={styles.line} onClick={onOpen}>
      <span dir="auto" className={styles.what}>
        {agreement.what.trim() || t('wordless')}
      </span>
      {open.length > 0 && (
        <span className={styles.open}>
          <Icon of={CircleDashed} size="s" />
          <span className="visually-hidden">
            {t('open', { parts: open.map((part) => t(`part.${part}`)).join(' · ') })}
          </span>
        </span>
      )}
      <PhaseMark phase={phase} />
    </button>
  )
}
