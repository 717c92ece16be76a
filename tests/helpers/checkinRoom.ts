import type * as Y from 'yjs'
import type { CommandInput } from '../../shared/commands.ts'
import { type Agreement, agreementsOf, emptyAgreement } from '../../shared/schema/agreement.ts'
import { type AllianceDoc, allianceDoc } from '../../shared/schema/alliance.ts'
import { type Checkin, type CheckinDoc, checkinDoc } from '../../shared/schema/checkin.ts'
import { until } from './until.ts'
import { type VotingRoom, votingRoom } from './voting.ts'

export type CheckinRoom = VotingRoom &
  CheckinDoc & {
    readonly alliance: AllianceDoc['alliance']
    /** Writes agreements as they stand on the board, under ids of their own, and waits until the server has them. */
    readonly agree: (lines: Readonly<Record<string, Partial<Agreement>>>) => Promise<void>
    readonly agreement: (id: string) => Agreement | undefined
    readonly checkin: (id?: string) => Checkin | undefined
  }

/** Two who lead, `count` who take part and a projector; the records as the projector has them. */
export async function checkinRoom(count: number): Promise<CheckinRoom> {
  const room = await votingRoom(count)
  const { doc } = room.stage
  const board = await room.gus.open('board')
  const agreements = agreementsOf(board.doc)
  const docs = checkinDoc(doc)
  return {
    ...{ ...room, ...docs, alliance: allianceDoc(doc).alliance, agreement: agreements.get },
    checkin: (id = 'c1') => docs.checkins.get(id),
    agree: async (lines) => {
      for (const [at, [id, line]] of Object.entries(lines).entries())
        if (agreements.get(id)) reword(agreements.text(id, 'what'), line.what ?? '')
        else agreements.put(id, { ...emptyAgreement, order: `a${at}`, ...line })
      const id = { board: room.workshop.board.board.id, kind: 'board', owner: null } as const
      await room.workshop.app.rooms.lend([id], (live) =>
        until(() => Object.entries(lines).every(([line, { what }]) => agreementsOf(live.doc).get(line)?.what === what)),
      )
    },
    [Symbol.asyncDispose]: () => room[Symbol.asyncDispose](),
  }
}

function reword(text: Y.Text | undefined, words: string): void {
  text?.delete(0, text.length)
  text?.insert(0, words)
}

/** A check-in to open. */
export const first: CommandInput<'checkin.open'> = { checkin: 'c1', isNamed: true }
export const monthly = { on: '2027-03-01', rhythm: 'monthly', everyDays: 0 } as const
