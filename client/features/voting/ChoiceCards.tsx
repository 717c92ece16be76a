import { useId } from 'react'
import field from '../../ui/Field.module.css'
import styles from './ChoiceCards.module.css'

type ChoiceCard<Id extends string> = {
  readonly id: Id
  readonly title: string
  readonly description?: string
  /** Stands large before the title, and is said before it. */
  readonly sign?: number
}

type Props<Id extends string> = {
  readonly label: string
  readonly hideLabel?: boolean
  readonly cards: readonly ChoiceCard<Id>[]
  /** Null while nothing is chosen. */
  readonly value: Id | null
  readonly onChange: (id: Id) => void
}

/** One of several, by the browser's own radio buttons: light enough for a phone that may never see a vote. */
export function ChoiceCards<Id extends string>({ label, hideLabel, cards, value, onChange }: Props<Id>) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={hideLabel ? 'visually-hidden' : field.label}>{label}</legend>
      <div className={styles.cards}>
        {cards.map(({ id, title, description, sign }) => (
          <label key={id} className={styles.card}>
            <input
              type="radio"
              name={name}
              aria-labelledby={sign === undefined ? `${name}-${id}` : `${name}-${id}-sign ${name}-${id}`}
              {...(description ? { 'aria-describedby': `${name}-${id}-more` } : {})}
              checked={id === value}
              onChange={() => onChange(id)}
              className={styles.radio}
            />
            {sign !== undefined && (
              <span id={`${name}-${id}-sign`} className={styles.sign}>
                {sign}
              </span>
            )}
            <span className={styles.words}>
              <span id={`${name}-${id}`} dir="auto" className={styles.title}>
                {title}
              </span>
              {description && (
                <span id={`${name}-${id}-more`} className={styles.description}>
                  {description}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
