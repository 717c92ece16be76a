import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { WritingKind } from '../../../shared/coach/advice.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { classes } from '../../ui/classes.ts'
import { toast } from '../../ui/toast.ts'
import { editorHere, fetchEditor, fetchEditorSoon } from './editorChunk.ts'
import styles from './RichText.module.css'
import { StaticText } from './StaticText.tsx'
import { type Spot, spotOf } from './spot.ts'
import { useLeft } from './useLeft.ts'
import { useRich } from './useRich.ts'

export type SectionTextProps = {
  readonly sectionId: string
  readonly fragment: Y.XmlFragment
  readonly awareness: Awareness
  /** Names the text: "Needs: text". */
  readonly label: string
  /** Shown while nothing is written. */
  readonly invitation: string
  readonly canWrite: boolean
  /** As what the question coach reads it. */
  readonly kind: WritingKind
  readonly className?: string | undefined
}

/** The text of a section: read as it is, and an editor from when somebody goes into it until a while after they left. */
export function SectionText({ sectionId, canWrite, className, ...text }: SectionTextProps) {
  const { isForeign } = useRich(text.fragment)
  const [spot, setSpot] = useState<Spot | null>(null)
  const ahead = useRef<string | null>(null)
  const mayWrite = canWrite && !isForeign
  const left = useLeft(() => setSpot(null))
  const Editor = spot && mayWrite ? editorHere()?.RichText : undefined

  // Once: an editor may go and come while a connection settles.
  const takeTyped = useCallback(() => {
    const typed = ahead.current ?? ''
    ahead.current = null
    return typed
  }, [])

  useEffect(() => (mayWrite ? fetchEditorSoon() : undefined), [mayWrite])

  return (
    <div
      data-section-text={sectionId}
      className={classes(styles.rich, mayWrite && 'nodrag nopan', Editor && 'nowheel', className)}
      {...(Editor ? left : null)}
    >
      {spot && Editor ? (
        <Editor {...text} spot={spot} takeTyped={takeTyped} />
      ) : (
        <Reading {...text} mayWrite={mayWrite} isForeign={isForeign} ahead={ahead} onBegin={setSpot} />
      )}
    </div>
  )
}

type ReadingProps = Omit<SectionTextProps, 'sectionId' | 'canWrite' | 'kind' | 'className' | 'awareness'> & {
  readonly mayWrite: boolean
  readonly isForeign: boolean
  /** What is typed while the editor is on its way; null while nobody waits for it. */
  readonly ahead: RefObject<string | null>
  readonly onBegin: (spot: Spot) => void
}

function Reading({ fragment, label, invitation, mayWrite, isForeign, ahead, onBegin }: ReadingProps) {
  const { t } = useTranslation('richText')
  const isPressed = useRef(false)
  const words = useRef<HTMLDivElement>(null)

  const begin = (spot: Spot) => {
    if (!mayWrite) return
    // Phones show their keyboard only for what gets the focus within the press.
    if (editorHere()) return flushSync(() => onBegin(spot))
    ahead.current ??= ''
    fetchEditor().then(
      () => {
        // Whoever has gone on since is not called back, unless they typed: no letter is lost for it.
        const at = document.activeElement
        const isHere = at === document.body || words.current?.contains(at)
        if (isHere || ahead.current) flushSync(() => onBegin(spot))
        else ahead.current = null
      },
      () => {
        ahead.current = null
        toast({ title: t('noEditor'), tone: 'trouble' })
      },
    )
  }
  // Who presses and types on does not look whether the editor has come yet.
  function onTypedAhead(event: KeyboardEvent) {
    const { key, ctrlKey, metaKey, altKey } = event
    if (ahead.current === null || ctrlKey || metaKey || altKey) return
    if (key === 'Backspace') ahead.current = ahead.current.slice(0, -1)
    else if ([...key].length === 1) ahead.current += key
    else return
    event.preventDefault()
  }
  function onFocus({ target, currentTarget }: FocusEvent) {
    if (target !== currentTarget || isPressed.current) return
    // React is not done with the focus yet.
    queueMicrotask(() => begin('end'))
  }
  function onClick(event: MouseEvent) {
    isPressed.current = false
    if (!(event.target as Element).closest('a, label')) begin(spotOf(event))
  }
  return (
    <>
      <div className={styles.place}>
        {/* biome-ignore lint/a11y/useSemanticElements: it holds headings, lists, links and boxes */}
        <div
          ref={words}
          role="textbox"
          aria-multiline="true"
          aria-readonly={!mayWrite}
          aria-label={label}
          aria-placeholder={invitation}
          tabIndex={0}
          dir="auto"
          className={styles.words}
          onFocus={onFocus}
          onPointerEnter={() => mayWrite && void fetchEditor().catch(() => {})}
          onPointerDown={() => {
            isPressed.current = true
          }}
          onPointerCancel={() => {
            isPressed.current = false
          }}
          onClick={onClick}
          onKeyDown={(event) => {
            onTypedAhead(event)
            if (event.key === 'Enter') begin('end')
          }}
        >
          <StaticText fragment={fragment} invitation={invitation} emptyTask={t('emptyTask')} canWrite={mayWrite} />
        </div>
      </div>
      {isForeign && <p className={styles.foreign}>{t('foreign')}</p>}
    </>
  )
}
