import type { CommandInput } from '../../shared/commands.ts'
import type { DeckPrompt } from '../../shared/schema/deck.ts'
import { type Draft, privateDoc } from '../../shared/schema/private.ts'
import type { Guest, Opened } from './guest.ts'
import { until } from './until.ts'
import type { Workshop } from './workshop.ts'

/** Somebody with everything open that they may open. */
export type Writer = {
  readonly guest: Guest
  readonly id: string
  readonly stage: Opened<'stage'>
  readonly board: Opened<'board'>
  readonly own: Opened<'private'>
}

export async function writer(workshop: Workshop, name: string, role: 'facilitator' | 'participant'): Promise<Writer> {
  const guest = await workshop.join(name, role)
  const [stage, board, own] = await Promise.all([guest.open('stage'), guest.open('board'), guest.open('private')])
  await until(() => own.acknowledged() > 0 && board.acknowledged() > 0)
  return { guest, id: guest.member.id, stage, board, own }
}

/** A facilitator with the deck, and participants. */
export type Sealed = {
  readonly fay: Writer
  readonly deck: Opened<'deck'>
  readonly people: readonly Writer[]
}

export async function sealedSession(workshop: Workshop, names: readonly string[]): Promise<Sealed> {
  const fay = await writer(workshop, 'fay', 'facilitator')
  const deck = await fay.guest.open('deck')
  await until(() => deck.acknowledged() > 0)
  return { fay, deck, people: await Promise.all(names.map((name) => writer(workshop, name, 'participant'))) }
}

/** Writes a prompt into the deck and shows it; returns the answer's status. */
export async function ask(
  { fay, deck }: Sealed,
  promptId: string,
  fields: Partial<DeckPrompt> = {},
  input: Partial<CommandInput<'prompt.reveal'>> = {},
): Promise<number> {
  const step = [...fay.stage.steps.all()].find(([, { section }]) => section !== null)?.[0] ?? null
  const before = deck.acknowledged()
  deck.prompts.put(promptId, { text: 'What helps?', order: 'a0', mode: 'private', step, ...fields })
  await until(() => deck.acknowledged() > before)
  return fay.guest.command('prompt.reveal', { promptId, ...input })
}

/** Writes a draft, and waits until it is kept. */
export async function write(
  { own }: Writer,
  prompt: string,
  text: string,
  { id = `${prompt}-1`, color = 'rose' }: { readonly id?: string; readonly color?: Draft['color'] } = {},
): Promise<void> {
  const before = own.acknowledged()
  own.drafts.put(id, { text, prompt, color })
  await until(() => own.acknowledged() > before)
}

/** What answers a prompt on the board as this person sees it. */
export function answers({ board }: Writer, prompt: string) {
  return [...board.notes.all()].filter(([, note]) => note.prompt === prompt)
}

/** Every byte the store holds of a board's rooms that more than one person may open. */
export async function storedForMany({ store }: Workshop, board: string): Promise<Buffer> {
  const rooms = await Promise.all(['board', 'stage', 'deck'].map((kind) => store.load(`${board}/${kind}`)))
  return Buffer.concat(rooms.flatMap(({ snapshot, updates }) => [snapshot ?? new Uint8Array(), ...updates]))
}

/** A member's drafts as the server has them. */
export function draftsOn(workshop: Workshop, { guest, id }: Writer): Promise<ReadonlyMap<string, Draft>> {
  return workshop.app.rooms.lend([{ board: guest.boardId, kind: 'private', owner: id }], async (room) =>
    privateDoc(room.doc).drafts.all(),
  )
}
