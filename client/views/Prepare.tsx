import '../locales/consoleWords.ts'
import '../locales/prepareWords.ts'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type TakeBack, useTakeBack } from '../features/deck/useTakeBack.ts'
import type { PromptWords } from '../features/prompts/PromptForm.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useSynced } from '../sync/BoardSession.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { useConsoleSession } from './consoleSession.ts'
import styles from './Prepare.module.css'
import { PrepareBar } from './PrepareBar.tsx'
import { PrepareDeck } from './PrepareDeck.tsx'
import { PreparePlan } from './PreparePlan.tsx'
import { PreparePreview } from './PreparePreview.tsx'

/** The prompt that is looked at, by its id, or as it is being written. */
export type Looked = string | PromptWords | null

/** Before people come: the whole deck with its steps, the time it takes, and how each question will look. */
export function Prepare() {
  const { t } = useTranslation('prepare')
  const now = useConsoleSession()
  const takeBack = useTakeBack()
  const [looked, setLooked] = useState<Looked>(null)
  const isHere = [useSynced('deck'), useSynced('stage')].every(Boolean)
  const focusOn = useFocusOn()
  useUndoKeys(takeBack)
  useEffect(() => {
    document.title = t('documentTitle', { title: now.session.title })
  }, [now.session.title, t])

  return (
    <div className={styles.prepare}>
      <PrepareBar takeBack={takeBack} />
      {isHere ? (
        <main className={styles.columns}>
          <PreparePlan now={now} />
          <PrepareDeck now={now} takeBack={takeBack} focusOn={focusOn} onLook={setLooked} />
          <PreparePreview now={now} looked={looked} />
        </main>
      ) : (
        <main className={styles.columns}>
          <Spinner label={t('loading')} size="l" />
        </main>
      )}
    </div>
  )
}

/** Gives the focus to the menu of a card or a step once it stands where it was moved to: what moves loses it. */
function useFocusOn(): (id: string) => void {
  const wanted = useRef<string | null>(null)
  const [, setTurn] = useState(0)
  useLayoutEffect(() => {
    const { current } = wanted
    if (current === null) return
    const place = document.querySelector(`[data-place="${CSS.escape(current)}"]`)
    place?.querySelector<HTMLElement>('[aria-haspopup]')?.focus()
    wanted.current = null
  })
  return useCallback((id) => {
    wanted.current = id
    setTurn((turn) => turn + 1)
  }, [])
}

/** Undo and redo by their usual keys; not while somebody writes, where they are the field's. */
function useUndoKeys({ undo, redo }: TakeBack): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if ((key !== 'z' && key !== 'y') || !(event.ctrlKey || event.metaKey)) return
      if (event.target instanceof Element && event.target.closest('input, textarea, [role="dialog"]')) return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [undo, redo])
}
