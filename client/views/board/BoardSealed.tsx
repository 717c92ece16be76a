import { useEffect } from 'react'
import type { RevealedPrompt } from '../../../shared/schema/stage.ts'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useKept } from '../../sync/sealedCards.ts'
import { useRecord, useSheet } from '../../sync/useRecord.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { useIsNarrow } from '../useIsNarrow.ts'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

const SealedWay = onDemand(async () => (await import('./SealedWay.tsx')).SealedWay)
const DontKnow = onDemand(async () => (await import('../../features/takeAways/DontKnow.tsx')).DontKnow)
const SealedPanel = onDemand(async () => (await import('./SealedPanel.tsx')).SealedPanel)

const isSealedOf = ({ panel }: DeskState) => panel === 'sealed'

export type SealedNow = {
  readonly promptId: string | null
  readonly prompt: RevealedPrompt | undefined
  /** How many cards of mine for other questions nobody has read. */
  readonly kept: number
}

function useSealedNow(): SealedNow {
  const stage = useStage()
  const { prompt: promptId } = useSheet(stage.session)
  const prompt = useRecord(stage.prompts, promptId ?? '')
  return { promptId: prompt ? promptId : null, prompt, kept: useKept(promptId).length }
}

/** Below the question: the way to write in private, or what to do instead of writing. Comes when there is any. */
export function BoardSealed({ desk }: { readonly desk: Desk }) {
  const now = useSealedNow()
  const { promptId, prompt, kept } = now
  const isNarrow = useIsNarrow()
  const isGuided = useSheet(useStage().session).guide !== null
  // Whoever leads has other things to do.
  const isAnswering = useMe().role === 'participant' || isGuided
  const privateId = prompt?.mode === 'private' ? promptId : null
  useEffect(() => {
    // On a small screen it would lie over everything else.
    if (privateId !== null && isAnswering && !isNarrow && desk.get().panel === null) desk.set({ panel: 'sealed' })
  }, [desk, privateId, isAnswering, isNarrow])
  const hasWay = prompt?.mode === 'private' || prompt?.mode === 'silent' || prompt?.mode === 'discuss'
  const isOpen = prompt?.mode === 'open' || prompt?.mode === 'round'
  return (
    <>
      {(hasWay || kept > 0) && <SealedWay desk={desk} {...now} />}
      {promptId !== null && prompt && isOpen && <DontKnow key={promptId} promptId={promptId} prompt={prompt} isSmall />}
    </>
  )
}

/** My private cards beside the board. */
export function BoardSealedPanel({ desk }: { readonly desk: Desk }) {
  const now = useSealedNow()
  const isOpen = useDesk(desk, isSealedOf)
  const isEmpty = now.prompt?.mode !== 'private' && now.kept === 0
  useEffect(() => {
    if (isOpen && isEmpty) desk.set({ panel: null })
  }, [desk, isOpen, isEmpty])
  return isOpen && !isEmpty && <SealedPanel desk={desk} {...now} />
}
