import { useState } from 'react'
import { useStage } from '../../sync/BoardSession.tsx'
import { useRecord, useSheet } from '../../sync/useRecord.ts'

export type QuestionSource = 'Now' | 'Own' | 'None'

/** Which question the groups get. The one that everybody sees is there to choose unless it is answered in private. */
export function usePlanQuestion() {
  const stage = useStage()
  const { prompt: promptId } = useSheet(stage.session)
  const prompt = useRecord(stage.prompts, promptId ?? '')
  const canTakeNow = promptId !== null && prompt !== undefined && prompt.mode !== 'private'
  const [chosen, setSource] = useState<QuestionSource | null>(null)
  const [words, setWords] = useState('')
  const sources: readonly QuestionSource[] = canTakeNow ? ['Now', 'Own', 'None'] : ['Own', 'None']
  const source = chosen !== null && sources.includes(chosen) ? chosen : (sources[0] ?? 'None')
  const asked =
    source === 'Own' ? { question: words.trim() } : source === 'Now' && promptId !== null ? { promptId } : {}
  return { source, setSource, sources, words, setWords, asked, shown: prompt?.text ?? null }
}
