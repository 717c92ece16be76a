import { useCallback, useEffect, useRef, useState } from 'react'
import type { Choices } from '../../../shared/rules/ballot.ts'
import { entryOf } from '../../../shared/rules/entry.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePrivate } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { type Whose, whoseOf } from '../../sync/useWhose.ts'
import { announce } from '../../ui/announce.ts'

export type MyBallot = {
  /** What I chose, as soon as I did; null while I have not. */
  readonly choices: Choices | null
  readonly isSaving: boolean
  /** Null takes it back. */
  readonly cast: (choices: Choices | null) => void
}

/**
 * My ballot in a vote, or that of somebody for whom I choose. What was chosen in quick succession is sent one after another, and only the last of what waited.
 * `isQuiet`: each choice is told in other words already, which "saved" would drown.
 */
export function useBallot(vote: string, isQuiet: boolean, whose: Whose | null): MyBallot {
  const { t } = useTranslation('voting')
  const command = useCommand()
  const { ballots } = usePrivate()
  const stored = useRecord(ballots, entryOf(vote, whose?.id ?? null))
  const [chosen, setChosen] = useState<{ readonly choices: Choices | null } | null>(null)
  const [isSaving, setSaving] = useState(false)
  const waiting = useRef<{ readonly choices: Choices | null } | null>(null)
  const isSending = useRef(false)

  const send = useCallback(async () => {
    if (isSending.current) return
    isSending.current = true
    setSaving(true)
    while (waiting.current) {
      const { choices } = waiting.current
      waiting.current = null
      const isDone = await command('vote.cast', { vote, choices: mutable(choices), ...whoseOf(whose) })
      // What the server refused must not look as if it counted.
      if (!isDone && !waiting.current) setChosen(null)
      if (isDone && !waiting.current && (choices === null || !isQuiet))
        announce(t(choices === null ? 'ballot.takenBack' : 'ballot.saved'))
    }
    isSending.current = false
    setSaving(false)
  }, [command, vote, whose, isQuiet, t])

  // What was chosen on another device of mine since.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another ballot is stored
  useEffect(() => {
    if (!isSending.current) setChosen(null)
  }, [stored])

  const cast = useCallback(
    (choices: Choices | null) => {
      waiting.current = { choices }
      setChosen({ choices })
      void send()
    },
    [send],
  )
  return { choices: chosen ? chosen.choices : (stored?.choices ?? null), isSaving, cast }
}

function mutable(choices: Choices | null): string | number | Record<string, number> | null {
  return choices !== null && typeof choices === 'object' ? { ...choices } : choices
}
