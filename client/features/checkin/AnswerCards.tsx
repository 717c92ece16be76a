import type { LucideIcon } from 'lucide-react'
import { useId } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import styles from './AnswerCards.module.css'

type Answer<Id extends string> = {
  readonly id: Id
  readonly title: string
  readonly hint: string
  readonly icon: LucideIcon
  /** Whose colour it has in the picture. */
  readonly look: string
}

type Props<Id extends string> = {
  /** Said to those who hear it; the question stands above. */
  readonly label: string
  readonly answers: readonly Answer<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
}

/** A few large answers to press with a thumb; the arrow keys go from one to the next. */
export function AnswerCards<Id extends string>({ label, answers, value, onChange }: Props<Id>) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">{label}</legend>
      <div className={styles.cards}>
        {answers.map(({ id, title, hint, icon, look }) => (
          <label key={id} data-pulse={look} className={styles.card}>
            <input
              type="radio"
              name={name}
              aria-labelledby={`${name}-${id}`}
              aria-describedby={`${name}-${id}-hint`}
              checked={id === value}
              onChange={() => onChange(id)}
              className={styles.radio}
            />
            <span className={styles.sign}>
              <Icon of={icon} />
            </span>
            <span className={styles.words}>
              <span id={`${name}-${id}`} className={styles.title}>
                {title}
              </span>
              <span id={`${name}-${id}-hint`} className={styles.hint}>
                {hint}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
