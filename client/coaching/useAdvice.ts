import { useMemo, useState } from 'react'
import type { Advice, AdviceRule, Known, WritingKind } from '../../shared/coach/advice.ts'
import { coach } from '../../shared/coach/coach.ts'
import { i18n } from '../locales/i18n.ts'
import { prefer, usePreferences } from '../preferences.ts'
import { usePaused } from './usePaused.ts'

/** The one hint for a text whose writer has paused, and the ways to be rid of it. Nothing of it leaves this page. */
export function useAdvice(text: string, kind: WritingKind, known?: Known) {
  const { hints, quietHints } = usePreferences()
  const [put, setPut] = useState<readonly AdviceRule[]>([])
  const paused = usePaused(text)
  const isPaused = paused === text
  const all = useMemo(
    () => (isPaused && hints ? coach(paused, { kind, language: i18n.language, known }) : []),
    [isPaused, hints, paused, kind, known],
  )
  const advice: Advice | undefined = all.find(({ rule }) => !put.includes(rule) && !quietHints.includes(rule))
  return {
    advice,
    /** Not for this text again. */
    putAside: (rule: AdviceRule) => setPut([...put, rule]),
    /** Never again on this device, until somebody asks for hints anew. */
    silence: (rule: AdviceRule) => prefer({ quietHints: [...quietHints, rule] }),
  }
}
