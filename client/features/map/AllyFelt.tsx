import { dayAt } from '../../../shared/rules/takeAways.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Segments } from '../../ui/Segments.tsx'
import styles from './AllyDialog.module.css'
import { withFeeling } from './edits.ts'
import { type Ally, type Feeling, feelings } from './myMap.ts'
import { useDayWords } from './useFacts.ts'

/** As many weeks as fit in a line. */
const SHOWN = 20

type Props = { readonly draft: Ally; readonly onChange: (draft: Ally) => void }

/** Whether it is easier than before: asked now, and shown over time. */
export function AllyFelt({ draft, onChange }: Props) {
  const { t } = useTranslation('map')
  const dayWords = useDayWords()
  const today = dayAt(new Date())
  const { felt } = draft
  const count = (how: Feeling) => felt.filter((one) => one.how === how).length
  return (
    <div className={styles.felt}>
      <Segments
        label={t('ally.felt')}
        options={feelings.map((id) => ({ id, label: t(`ally.feelings.${id}`) }))}
        value={felt.find(({ on }) => on === today)?.how ?? null}
        onChange={(how) => onChange(withFeeling(draft, today, how))}
      />
      <p className={styles.quiet}>{t('ally.feltHelp')}</p>
      {felt.length > 0 && (
        <>
          <ol className={styles.marks}>
            {felt.slice(-SHOWN).map(({ on, how }) => (
              <li key={on} data-how={how}>
                <span className="visually-hidden">
                  {t('ally.feltOn', { day: dayWords(on), how: t(`ally.feelings.${how}`) })}
                </span>
              </li>
            ))}
          </ol>
          <p className={styles.quiet}>
            {t('ally.feltSum', {
              count: felt.length,
              ...{ easier: count('easier'), same: count('same'), harder: count('harder') },
            })}
          </p>
        </>
      )}
    </div>
  )
}
