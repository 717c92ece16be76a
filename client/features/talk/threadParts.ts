import type { ProbeKind } from '../../../shared/probes/kinds.ts'
import type { Comment } from '../../../shared/schema/talk.ts'
import type { Entry } from '../../sync/byAbout.ts'

export type CommentEntry = Entry<Comment>

/** What a thread is made of: something said, what somebody heard, or a question with the replies under it. */
export type ThreadPart =
  | { readonly kind: 'said' | 'heard'; readonly entry: CommentEntry }
  | {
      readonly kind: 'probe'
      readonly probe: ProbeKind
      /** Null once it was deleted; what was replied stays. */
      readonly ask: CommentEntry | null
      readonly replies: readonly CommentEntry[]
    }

/** A thread in its parts, each where it began. Two who asked the same at once asked it once. */
export function threadParts(comments: readonly CommentEntry[]): readonly ThreadPart[] {
  const begun = new Set<ProbeKind>()
  return comments.flatMap((entry): ThreadPart[] => {
    const { probe, heard } = entry[1]
    if (!probe) return [{ kind: heard ? 'heard' : 'said', entry }]
    if (begun.has(probe)) return []
    begun.add(probe)
    const all = comments.filter(([, one]) => one.probe === probe)
    const ask = all.find(([, { asks }]) => asks) ?? null
    return [{ kind: 'probe', probe, ask, replies: all.filter(([, { asks }]) => !asks) }]
  })
}
