import type { CreatedBoard, Joined } from '../../shared/api.ts'
import { NOTE_SIZE } from '../../shared/schema/board.ts'
import { Guest } from './guest.ts'
import { until } from './until.ts'
import { call } from './workshop.ts'

/** Somebody without a screen, in all the rooms that are theirs. */
export async function voter(address: string, { board, keys }: CreatedBoard, name: string) {
  const joined = await call<Joined>(`${address}/api/boards/${board.id}/join`, { key: keys.participant, name })
  const guest = new Guest(address, board.id, joined)
  const [stage, onBoard] = await Promise.all([guest.open('stage'), guest.open('board'), guest.open('private')])
  /** Puts notes into a section, one beside the other. */
  const write = async (section: string, notes: Readonly<Record<string, string>>) => {
    await until(() => stage.sections.all().size > 0)
    const [id, place] = [...stage.sections.all()].find(([, { title }]) => title === section) ?? []
    if (!id || !place) throw new Error(`There is no section ${section}.`)
    const before = onBoard.acknowledged()
    for (const [at, [note, text]] of Object.entries(notes).entries())
      onBoard.notes.put(note, {
        ...{ text, at: [place.at[0] + 40 + at * 230, place.at[1] + 200], size: [...NOTE_SIZE] as [number, number] },
        ...{ section: id, prompt: null, author: joined.member.id, color: 'sun', group: null, layer: 0 },
        ...{ createdAt: Date.now(), deletedAt: null },
      })
    await until(() => onBoard.acknowledged() > before)
  }
  return { guest, stage, write }
}
