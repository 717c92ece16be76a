import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Shelved } from '../../../shared/library/find.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import styles from './Library.module.css'
import { LibraryCard } from './LibraryCard.tsx'

type CardsProps<Prompt extends Shelved> = {
  readonly prompts: readonly Prompt[]
  readonly isInDeck: (text: string) => boolean
  readonly onAdd: (prompt: Prompt) => void
  /** What else can be done with one. */
  readonly more?: (prompt: Prompt) => ReactNode
}

type Props<Prompt extends Shelved> = CardsProps<Prompt> & {
  /** What was looked for: a new search begins at its top. */
  readonly topic: string
  /** Beside the number of what was found. */
  readonly aside?: ReactNode
}

/** As many as one looks through before one looks for something else. */
const AT_ONCE = 20

/** What was found, the first of it; more on demand. */
export function Found<Prompt extends Shelved>({ prompts, topic, aside, ...rest }: Props<Prompt>) {
  const { t } = useTranslation('library')
  return (
    <>
      <div className={styles.count}>
        <p role="status">{t('found', { count: prompts.length })}</p>
        {aside}
      </div>
      {prompts.length === 0 ? (
        <EmptyState title={t('nothing')}>{t('nothingHint')}</EmptyState>
      ) : (
        <Cards key={topic} prompts={prompts} {...rest} />
      )}
    </>
  )
}

function Cards<Prompt extends Shelved>({ prompts, isInDeck, onAdd, more }: CardsProps<Prompt>) {
  const { t } = useTranslation('library')
  const [shown, setShown] = useState(AT_ONCE)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // Whoever asked for more goes on reading where the new ones begin.
    if (shown > AT_ONCE) (list.current?.children[shown - AT_ONCE] as HTMLElement | undefined)?.focus()
  }, [shown])
  return (
    <>
      <ul ref={list} className={styles.list}>
        {prompts.slice(0, shown).map((prompt) => (
          <LibraryCard
            key={prompt.id}
            prompt={prompt}
            isIn={isInDeck(prompt.text)}
            onAdd={() => onAdd(prompt)}
            more={more?.(prompt)}
          />
        ))}
      </ul>
      {prompts.length > shown && <Button onPress={() => setShown(shown + AT_ONCE)}>{t('more')}</Button>}
    </>
  )
}
