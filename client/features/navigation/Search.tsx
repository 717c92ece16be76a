import { Search as SearchIcon, X } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './Search.module.css'
import { SearchResults } from './SearchResults.tsx'
import { FOUND_MAX, type Found, type Search as Searched, searchBoard } from './searchBoard.ts'
import { useSearchables } from './useSearchables.ts'

/** What was looked for last: whoever opens the search again often wants the next of the same. */
let lastQuery = ''

type SearchProps = { readonly onGo: (found: Found) => void; readonly onClose: () => void }

/** Looks for words all over the board. Arrows walk what was found, Enter goes there. */
export function Search({ onGo, onClose }: SearchProps) {
  const { t } = useTranslation('navigation')
  const [query, setQuery] = useState(lastQuery)
  const [at, setAt] = useState(0)
  const { found: shown, count } = useFound(query)
  const listId = useId()
  const current = Math.min(at, shown.length - 1)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => void field.current?.select(), [])

  function change(words: string) {
    lastQuery = words
    setQuery(words)
    setAt(0)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const act = keyed(event.key)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  function keyed(key: string): (() => void) | undefined {
    const one = shown[current]
    if (key === 'Escape') return onClose
    if (key === 'Enter') return () => one && onGo(one)
    if (key === 'ArrowDown') return () => setAt((current + 1) % Math.max(1, shown.length))
    if (key === 'ArrowUp') return () => setAt((current - 1 + shown.length) % Math.max(1, shown.length))
    return undefined
  }
  return (
    <search className={styles.search} aria-label={t('search.title')}>
      <div className={styles.field}>
        <Icon of={SearchIcon} className={styles.glass} />
        <input
          ref={field}
          // biome-ignore lint/a11y/noAutofocus: opened by somebody who is about to type.
          autoFocus
          type="text"
          role="combobox"
          aria-label={t('search.label')}
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={listId}
          aria-activedescendant={shown.length > 0 ? `${listId}-${current}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('search.placeholder')}
          value={query}
          onChange={({ target }) => change(target.value)}
          onKeyDown={onKeyDown}
          className={styles.input}
        />
        <IconButton icon={X} label={t('search.close')} tooltip="bottom" onPress={onClose} />
      </div>
      <SearchResults id={listId} shown={shown} current={current} onGo={onGo} />
      <Summary query={query} count={count} />
    </search>
  )
}

function useFound(query: string): Searched {
  const searchables = useSearchables()
  const words = useDeferredValue(query)
  const things = useMemo(searchables, [searchables])
  return useMemo(() => searchBoard(things, words), [things, words])
}

/** How much was found: seen, and said once the typing rests. */
function Summary({ query, count }: { readonly query: string; readonly count: number }) {
  const { t } = useTranslation('navigation')
  const isEmpty = query.trim() === ''
  const words = count > FOUND_MAX ? t('search.tooMany', { count: FOUND_MAX }) : t('search.count', { count })
  const summary = isEmpty ? t('search.hint') : count === 0 ? t('search.none') : words
  useEffect(() => {
    if (isEmpty) return
    const timer = setTimeout(() => announce(summary), 600)
    return () => clearTimeout(timer)
  }, [isEmpty, summary])
  return <p className={styles.summary}>{summary}</p>
}
