import '../locales/adviceWords.ts'
import { BellOff, Lightbulb, Undo2, X } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Advice, GAP, type Known, type WritingKind } from '../../shared/coach/advice.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './AdviceCard.module.css'
import { useAdvice } from './useAdvice.ts'

/** More would be a menu to study; a hint is read at a glance. */
const SUGGESTIONS_SHOWN = 2

type AdviceProps = {
  /** What stands in the field now; while that is nothing, this need not be here. */
  readonly text: string
  readonly kind: WritingKind
  /** What is said in other fields; the same object while nothing of it changes. */
  readonly known?: Known | undefined
  /** Takes a suggestion; it must be taken back like anything typed. Absent: suggestions are only read. */
  readonly onRewrite?: (text: string) => void
  /** Where the writer goes on. */
  readonly field: RefObject<HTMLElement | null>
  readonly className?: string | undefined
}

/** A suggestion as it is read before it is taken: its gaps are dots. */
function asShown(suggestion: string): string {
  return suggestion.replaceAll(`${GAP}.`, '…').replaceAll(GAP, '…')
}

/**
 * Under a field: one thought of the question coach on the words in it, for whoever writes them and nobody else. Every act
 * leads back to the field.
 */
export function AdviceCard({ text, kind, known, onRewrite, field, className }: AdviceProps) {
  const { t } = useTranslation('advice')
  const { advice, putAside, silence } = useAdvice(text, kind, known)
  const [before, setBefore] = useState<{ readonly was: string; readonly is: string } | null>(null)
  useSaidOnce(advice)
  useGapChosen(field, text, before?.is)
  const back = (said: string) => {
    field.current?.focus({ preventScroll: true })
    announce(said)
  }
  if (before !== null && before.is === text)
    return (
      <div className={classes(styles.note, className)}>
        <Button
          variant="quiet"
          icon={Undo2}
          onPress={() => {
            setBefore(null)
            onRewrite?.(before.was)
            back(t('undone'))
          }}
        >
          {t('undo')}
        </Button>
      </div>
    )
  if (!advice) return null
  const shown = advice.suggestions.slice(0, SUGGESTIONS_SHOWN)
  return (
    <section aria-label={t('label')} className={classes(styles.note, className)} data-rule={advice.rule}>
      <p className={styles.message}>
        <Icon of={Lightbulb} size="s" />
        <span>{advice.message}</span>
      </p>
      {shown.length > 0 && (
        <ul className={styles.ways} aria-label={t(advice.rule === 'abstract-word' ? 'probes' : 'ways')}>
          {shown.map((suggestion) => (
            <li key={suggestion}>
              {advice.rule === 'abstract-word' || !onRewrite ? (
                <span className={styles.probe}>{asShown(suggestion)}</span>
              ) : (
                <Button
                  className={styles.way}
                  aria-label={t('use', { suggestion: asShown(suggestion) })}
                  onPress={() => {
                    setBefore({ was: text, is: suggestion })
                    onRewrite(suggestion)
                    back(t('used'))
                  }}
                >
                  {asShown(suggestion)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.acts}>
        <Button
          variant="quiet"
          icon={X}
          onPress={() => {
            putAside(advice.rule)
            back(t('put'))
          }}
        >
          {t('notNow')}
        </Button>
        <Button
          variant="quiet"
          icon={BellOff}
          onPress={() => {
            silence(advice.rule)
            back(t('silenced'))
          }}
        >
          {t('never')}
        </Button>
      </div>
    </section>
  )
}

/** Says each rule once for a text; it is there to be read again. */
function useSaidOnce(advice: Advice | undefined): void {
  const { t } = useTranslation('advice')
  const said = useRef(new Set<string>())
  useEffect(() => {
    if (!advice || said.current.has(advice.rule)) return
    said.current.add(advice.rule)
    announce(t('said', { message: advice.message }))
  })
}

/** Once a suggestion stands in the field, its first gap is chosen, ready to be filled in. */
function useGapChosen(field: RefObject<HTMLElement | null>, text: string, used: string | undefined): void {
  useEffect(() => {
    const at = used === text ? text.indexOf(GAP) : -1
    if (at >= 0 && field.current instanceof HTMLTextAreaElement) field.current.setSelectionRange(at, at + GAP.length)
  }, [field, text, used])
}
