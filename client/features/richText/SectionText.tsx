import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
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
  readonly className?: string | undefined
}

/** The text of a section: read as it is, and an editor from when somebody goes into it until a while after they left. */
export function SectionText({ sectionId, canWrite, className, ...text }: SectionTextProps) {
  const { isForeign } = useRich(text.fragment)
  const [beginning, setBeginning] = useState<Beginning | null>(null)
  const mayWrite = canWrite && !isForeign
  const left = useLeft(() => setBeginning(null))
  const Editor = beginning && mayWrite ? editorHere()?.RichText : undefined

  useEffect(() => (mayWrite ? fetchEditorSoon() : undefined), [mayWrite])

  return (
    <div
      data-section-text={sectionId}
      className={classes(styles.rich, mayWrite && 'nodrag nopan', Editor && 'nowheel', className)}
      {...(Editor ? left : null)}
    >
      {beginning && Editor ? (
        <Editor {...text} {...beginning} />
      ) : (
        <Reading {...text} mayWrite={mayWrite} isForeign={isForeign} onBegin={setBeginning} />
      )}
    </div>
  )
}

/** Where somebody began to write, and what they typed before the editor was there. */
type Beginning = { readonly spot: Spot; readonly typed: string }

type ReadingProps = Omit<SectionTextProps, 'sectionId' | 'canWrite' | 'className' | 'awareness'> & {
  readonly mayWrite: boolean
  readonly isForeign: boolean
  readonly onBegin: (beginning: Beginning) => void
}

function Reading({ fragment, label, invitation, mayWrite, isForeign, onBegin }: ReadingProps) {
  const { t } = useTranslation('richText')
  const isPressed = useRef(false)
  /** Null while nobody waits for the editor. */
  const typed = useRef<string | null>(null)

  const begin = (spot: Spot) => {
    if (!mayWrite) return
    // Phones show their keyboard only for what gets the focus within the press.
    if (editorHere()) return flushSync(() => onBegin({ spot, typed: '' }))
    typed.current ??= ''
    fetchEditor()
      .then(
        () => onBegin({ spot, typed: typed.current ?? '' }),
        () => toast({ title: t('noEditor'), tone: 'trouble' }),
      )
      .finally(() => {
        typed.current = null
      })
  }
  // Who presses and types on does not look whether the editor has come yet.
  function onTypedAhead(event: KeyboardEvent) {
    const { key, ctrlKey, metaKey, altKey } = event
    if (typed.current === null || ctrlKey || metaKey || altKey) return
    if (key === 'Backspace') typed.current = typed.current.slice(0, -1)
    else if ([...key].length === 1) typed.current += key
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
