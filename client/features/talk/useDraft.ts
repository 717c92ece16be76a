import { useCallback, useState } from 'react'
import { tabShelf } from '../../storage.ts'

/** What I am about to say: kept in this tab while its place is closed, and seen by nobody. */
export function useDraft(key: string): readonly [text: string, setText: (text: string) => void] {
  const [text, show] = useState(() => tabShelf.get(key) ?? '')
  const setText = useCallback(
    (words: string) => {
      show(words)
      if (words === '') tabShelf.remove(key)
      else tabShelf.set(key, words)
    },
    [key],
  )
  return [text, setText]
}
