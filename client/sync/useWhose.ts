import { useMemo } from 'react'
import { useMe, useStage } from './BoardSession.tsx'
import { useRecord } from './useRecord.ts'
import { useAuthor } from './writingFor.ts'

/** Somebody without a device for whom I write. */
export type Whose = { readonly id: string; readonly name: string; readonly color: number }

/** For whom I write, choose and speak up now; null: for myself. */
export function useWhose(): Whose | null {
  const { members } = useStage()
  const me = useMe().id
  const author = useAuthor(members, me)
  const seat = useRecord(members, author)
  const [name, color] = [seat?.name ?? '', seat?.color ?? 0]
  return useMemo(() => (author === me ? null : { id: author, name, color }), [author, me, name, color])
}

/** What a command says about whom it is for. */
export function whoseOf(whose: Whose | null): { whose?: string } {
  return whose === null ? {} : { whose: whose.id }
}
