import { Check, ChevronRight, Plus } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import type { Shelved } from '../../../shared/library/find.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './LibraryCard.module.css'

type Props = {
  readonly prompt: Shelved
  readonly isIn: boolean
  readonly onAdd: () => void
  readonly more: ReactNode
}

/** One question with its hint; the rest of what helps to ask it is a tap away. */
export function LibraryCard({ prompt, isIn, onAdd, more }: Props) {
  const { t } = useTranslation('library')
  const { text, hint, minutes, depth, horizon, step, family } = prompt
  const id = useId()
  const facts = [
    ...(step ? [t(`steps.${step}`)] : []),
    ...(family ? [t(`families.${family}`)] : []),
    ...(depth ? [t(`depths.${depth}`)] : []),
    ...(horizon && horizon !== 'now' ? [t(`horizons.${horizon}`)] : []),
    t('minutes', { count: minutes }),
  ]
  return (
    <li className={styles.card} aria-labelledby={id} tabIndex={-1}>
      <p id={id} className={styles.question}>
        {text}
      </p>
      <p className={styles.facts}>{[...new Set(facts)].join(' · ')}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.ways}>
        {/* It stays when it is done: whoever pressed it keeps the focus. */}
        <Button
          variant={isIn ? 'quiet' : 'plain'}
          icon={isIn ? Check : Plus}
          onPress={onAdd}
          aria-label={t(isIn ? 'isInOf' : 'addOf', { text })}
        >
          {t(isIn ? 'isIn' : 'add')}
        </Button>
        {more}
      </div>
      {prompt.probes.length > 0 && <HowToAsk {...prompt} />}
    </li>
  )
}

function HowToAsk({ text, probes, starters = [], pitfall, asked, told, mode }: Shelved) {
  const { t } = useTranslation('library')
  return (
    <details className={styles.how}>
      <summary className={styles.summary}>
        <Icon of={ChevronRight} size="s" className={styles.chevron} />
        {t('how')}
        <span className="visually-hidden">: {text}</span>
      </summary>
      <dl className={styles.facets}>
        <dt>{t('probes')}</dt>
        {probes.map((probe) => (
          <dd key={probe}>{probe}</dd>
        ))}
        {starters.length > 0 && <dt>{t('starters')}</dt>}
        {starters.map((starter) => (
          <dd key={starter}>{starter}</dd>
        ))}
        {asked && asked !== text && (
          <>
            <dt>{t('asked')}</dt>
            <dd>{asked}</dd>
          </>
        )}
        {told && (
          <>
            <dt>{t('told')}</dt>
            <dd>{told}</dd>
          </>
        )}
        <dt>{t('best')}</dt>
        <dd>{t(`modes.${mode}`)}</dd>
        {pitfall && (
          <>
            <dt>{t('pitfall')}</dt>
            <dd>{pitfall}</dd>
          </>
        )}
      </dl>
    </details>
  )
}
