import { useEffect } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { hush } from '../../sync/presence.ts'
import { useRecord, useSheet } from '../../sync/useRecord.ts'

/** Whoever facilitates may still point for all to see. */
const laser = ['laser']

/** While an anonymous question is shown, what my hands do could tell which card is mine. The server withholds it, too. */
export function useHushed(awareness: Awareness): void {
  const stage = useStage()
  const { prompt } = useSheet(stage.session)
  const isAnonymous = useRecord(stage.prompts, prompt ?? '')?.anonymous === true
  const leads = useMe().role === 'facilitator'
  useEffect(() => hush(awareness, isAnonymous, leads ? laser : []), [awareness, isAnonymous, leads])
}
