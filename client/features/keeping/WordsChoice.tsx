import type { ErasedWords } from '../../../shared/schema/erased.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'

type Props = {
  /** Whose words: one's own, or another person's. */
  readonly of: 'me' | 'person'
  readonly value: ErasedWords
  readonly onChange: (words: ErasedWords) => void
}

/** What becomes of the words of whoever is erased. */
export function WordsChoice({ of, value, onChange }: Props) {
  const { t } = useTranslation('kept')
  return (
    <RadioCards<ErasedWords>
      label={t(`${of}.choice`)}
      cards={[
        { id: 'keep', title: t(`${of}.keep`), description: t(`${of}.keepHint`) },
        { id: 'remove', title: t(`${of}.remove`), description: t(`${of}.removeHint`) },
      ]}
      value={value}
      onChange={onChange}
    />
  )
}
