import type { StageDoc } from '../../shared/schema/stage.ts'

/** Somebody has gone for good: the seat keeps their name for what they wrote, and waits for nothing from them. */
export function emptySeat({ members, session }: StageDoc, id: string): void {
  if (members.get(id)?.leftAt === null) members.patch(id, { leftAt: Date.now(), handAt: null, ready: null })
  if (session.get().leader === id) session.patch({ leader: null })
}
