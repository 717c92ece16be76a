import { useMemo } from 'react'
import type { Collection } from '../../shared/schema/collection.ts'
import { type Comment, type Reaction, type ReactionKind, reactionKinds } from '../../shared/schema/talk.ts'
import { useBoard, useMe, useRoom } from './BoardSession.tsx'
import { type Entry, entriesAbout, useAbout } from './byAbout.ts'
import { historyOf } from './history.ts'
import { newId } from './newId.ts'
import { rewrite } from './useSharedText.ts'

/** The thread under one thing on the board, oldest first; what was deleted is left out. */
export function useComments(about: string): readonly Entry<Comment>[] {
  return useAbout(useBoard().comments, about)
}

/** What a comment is besides words: it asks a probe, replies to one, or says what somebody heard. */
export type CommentAs = Pick<Comment, 'probe' | 'asks' | 'heard'>

export type CommentEdits = {
  /** Returns its id; null when there was nothing but space in it. */
  readonly add: (about: string, text: string, as?: CommentAs) => string | null
  /** Both of these for my own alone; others' stay as they are. */
  readonly rewrite: (id: string, text: string) => void
  readonly remove: (id: string) => void
  readonly restore: (id: string) => void
}

/** How to take part in threads; null while I may only read. */
export function useCommentEdits(): CommentEdits | null {
  const { comments, canWrite } = useBoard()
  const { doc } = useRoom('board')
  const me = useMe().id
  return useMemo(() => {
    if (!canWrite) return null
    const isMine = (id: string) => comments.get(id)?.author === me
    return {
      add: (about, text, as = {}) => {
        if (text.trim() === '') return null
        const id = newId()
        comments.put(id, {
          ...{ about, text: text.trim(), author: me, createdAt: Date.now(), deletedAt: null },
          ...as,
        } satisfies Comment)
        return id
      },
      rewrite: (id, text) => {
        const shared = comments.text(id, 'text')
        if (shared && isMine(id) && text.trim() !== '') historyOf(doc).step(() => rewrite(shared, text.trim()))
      },
      remove: (id) => {
        if (isMine(id)) comments.patch(id, { deletedAt: Date.now() })
      },
      restore: (id) => {
        if (isMine(id)) comments.patch(id, { deletedAt: null })
      },
    }
  }, [comments, doc, canWrite, me])
}

/** One sign on a thing, and the ids of the members who gave it, each once, in the order they did. */
export type Reacted = { readonly kind: ReactionKind; readonly by: readonly string[] }

/** The signs on one thing, in their fixed order; those nobody gave are left out. */
export function useReactions(about: string): readonly Reacted[] {
  const entries = useAbout(useBoard().reactions, about)
  return useMemo(() => reactedIn(entries), [entries])
}

/** Counts each person once a sign, however many records there are: two tabs of theirs may have made one each. */
export function reactedIn(entries: readonly Entry<Pick<Reaction, 'kind' | 'author'>>[]): readonly Reacted[] {
  return reactionKinds.flatMap((kind) => {
    const by = new Set(entries.flatMap(([, reaction]) => (reaction.kind === kind ? (reaction.author ?? []) : [])))
    return by.size > 0 ? [{ kind, by: [...by] }] : []
  })
}

export type ReactionEdits = {
  /** Gives my sign, or takes it back. Returns whether it is given now. */
  readonly toggle: (about: string, kind: ReactionKind) => boolean
}

/** How to react; null while I may only read. */
export function useReactionEdits(): ReactionEdits | null {
  const { reactions, canWrite } = useBoard()
  const { doc } = useRoom('board')
  const me = useMe().id
  return useMemo(
    () =>
      canWrite ? { toggle: (about, kind) => doc.transact(() => toggleReaction(reactions, me, about, kind)) } : null,
    [reactions, doc, canWrite, me],
  )
}

/** One record for each person and sign: put once, then taken back and given again. Returns whether it is given now. */
export function toggleReaction(
  reactions: Collection<Reaction>,
  author: string,
  about: string,
  kind: ReactionKind,
): boolean {
  const isMine = (one: Reaction) => one.author === author && one.about === about && one.kind === kind
  const given = entriesAbout(reactions, about).filter(([, one]) => isMine(one))
  for (const [id] of given) reactions.patch(id, { deletedAt: Date.now() })
  if (given.length > 0) return false
  const before = [...reactions.all()].find(([, one]) => isMine(one))?.[0]
  if (before !== undefined) reactions.patch(before, { deletedAt: null })
  else
    reactions.put(newId(), {
      ...{ about, kind, author, createdAt: Date.now(), deletedAt: null },
    } satisfies Reaction)
  return true
}
