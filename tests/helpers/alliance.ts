import { meaningOf } from '../../shared/rules/alliance/meaning.ts'
import type { Stance } from '../../shared/rules/alliance/standing.ts'
import { type Agreement, agreementsOf, emptyAgreement, termsOf } from '../../shared/schema/agreement.ts'
import { type AllianceDoc, allianceDoc } from '../../shared/schema/alliance.ts'
import { type Answer, ask } from './asked.ts'
import type { Guest } from './guest.ts'
import type { Workshop } from './workshop.ts'

export const monthly = { on: '2999-01-31', rhythm: 'monthly', everyDays: 0 } as const

/** Writes agreements into a board as the server holds it: only what is said of each is given. */
export function agree(
  { app, board }: Workshop,
  agreements: Readonly<Record<string, Partial<Agreement>>>,
): Promise<void> {
  return app.rooms.lend([{ board: board.board.id, kind: 'board', owner: null }], async (room) => {
    const records = agreementsOf(room.doc)
    room.write(() => {
      for (const [id, fields] of Object.entries(agreements))
        records.put(id, { ...emptyAgreement, order: id, ...records.get(id), ...fields })
    })
    await room.committed()
  })
}

/** The alliance as the server holds it. */
export function allianceOf({ app, board }: Workshop): Promise<AllianceDoc> {
  return app.rooms.lend([{ board: board.board.id, kind: 'stage', owner: null }], async ({ doc }) => allianceDoc(doc))
}

/** The meaning of each agreement of a board as it reads now. */
export function meaningsOf({ app, board }: Workshop): Promise<ReadonlyMap<string, string>> {
  return app.rooms.lend([{ board: board.board.id, kind: 'board', owner: null }], async ({ doc }) => {
    return new Map([...agreementsOf(doc).all()].map(([id, agreement]) => [id, meaningOf(termsOf(agreement))]))
  })
}

type Word = readonly [agreement: string, stance: Stance, words?: string]

/** Says where somebody stands on agreements as they read now. */
export async function say(workshop: Workshop, who: Guest, words: readonly Word[], more: object = {}): Promise<Answer> {
  const meanings = await meaningsOf(workshop)
  const items = words.map(([agreement, stance, text = '']) => {
    return { agreement, stance, words: text, meaning: meanings.get(agreement) ?? 'none' }
  })
  return ask(workshop, who, 'commit.say', { items, ...more })
}
