import { Check } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { classes } from './classes.ts'
import field from './Field.module.css'
import { FieldNotes, type FieldWords } from './FieldNotes.tsx'
import { Icon } from './Icon.tsx'
import styles from './RadioCards.module.css'

export type RadioCard<Id extends string> = {
  readonly id: Id
  readonly title: string
  readonly description?: string | undefined
  /** A short fact under the description: "3 to 12 people". */
  readonly detail?: ReactNode
}

export type RadioCardsProps<Id extends string> = FieldWords & {
  readonly cards: readonly RadioCard<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly isDisabled?: boolean
  readonly className?: string | undefined
}

/** One of a few, where each deserves a sentence. Arrow keys move between the cards. */
export function RadioCards<Id extends string>(props: RadioCardsProps<Id>) {
  const { label, description, error, cards, value, onChange, isDisabled, className } = props
  return (
    <RadioGroup
      value={value}
      onChange={(id) => onChange(id as Id)}
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
      className={classes(field.field, className)}
    >
      <Label className={field.label}>{label}</Label>
      <div className={styles.cards}>
        {cards.map((card) => (
          <CardChoice key={card.id} {...card} />
        ))}
      </div>
      <FieldNotes description={description} error={error} />
    </RadioGroup>
  )
}

function CardChoice({ id, title, description, detail }: RadioCard<string>) {
  const titleId = useId()
  const restId = useId()
  return (
    <Radio value={id} aria-labelledby={titleId} aria-describedby={restId} className={styles.card}>
      <span id={titleId} className={styles.title}>
        {title}
      </span>
      <span className={styles.mark}>
        <Icon of={Check} size="s" />
      </span>
      <span id={restId} className={styles.rest}>
        {description && <span className={styles.description}>{description}</span>}
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
    </Radio>
  )
}
