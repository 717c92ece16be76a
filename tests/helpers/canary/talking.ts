import type * as Y from 'yjs'
import { probeKinds } from '../../../shared/probes/kinds.ts'
import { askKinds } from '../../../shared/schema/ask.ts'
import { boardDoc } from '../../../shared/schema/board.ts'
import { privateDoc } from '../../../shared/schema/private.ts'
import type { Act } from './acts.ts'
import { sayReady } from './sides.ts'
import type { Soul } from './soul.ts'
import type { Table } from './table.ts'

/** What people say about each other's answers, what they ask of each other, and what they carry home. */
export const talking: Readonly<Record<string, Act>> = {
  takeAways: async (table) => {
    const promptId = table.stage?.session.get().prompt ?? table.dice.one(table.asked.filter(({ told }) => told))?.id
    const some = table.here('facilitator', 'participant').filter((soul) => soul.has('private'))
    if (promptId === undefined) return
    await Promise.all(
      some
        .filter(() => table.dice.isLucky(0.3))
        .map(async (soul) => {
          keep(table, soul, promptId)
          await soul.settled()
          await sayReady(table, soul, promptId, true)
        }),
    )
  },
  probes: async (table) => {
    const [soul, note] = [writerOf(table), table.dice.one(table.noted)]
    if (!soul || !note) return
    const probe = table.dice.one(probeKinds) ?? 'meaning'
    say(table, soul, note.id, { probe, asks: table.dice.isLucky(0.5) })
    boardDoc(soul.doc('board')).reactions.put(table.make('r'), { about: note.id, kind: 'new', author: soul.id })
    await soul.settled()
  },
  /** Somebody says what they heard, and everybody tries to answer whether that was it. */
  heard: async (table) => {
    const [soul, note] = [writerOf(table), table.dice.one(table.noted)]
    if (!soul || !note || note.by === soul) return
    const { id, text } = say(table, soul, note.id, { heard: true })
    await soul.settled()
    await isForOne(table, note.by, (one) => one.command('heard.say', { comment: id, yes: true, text }))
  },
  /** The same of a card that bears no name: to all alike. */
  heardNameless: async (table) => {
    const card = table.dice.one(namelessCards(table))
    const soul = writerOf(table)
    if (!soul || card === undefined) return
    const { id, text } = say(table, soul, card, { heard: true })
    await soul.settled()
    if (!soul.has('board')) return
    const people = table.here('facilitator', 'participant')
    const told = await Promise.all(people.map((one) => one.command('heard.say', { comment: id, yes: true, text })))
    const said = new Set(
      told.filter(({ status }) => status !== 0 && status < 500).map(({ status, code }) => `${status} ${code}`),
    )
    if (said.size > 1 || said.has('204 undefined'))
      table.world.ledger.leaks.add(`who wrote a nameless card is told: ${[...said]}`)
  },
  asks: async (table) => {
    const note = table.dice.one(table.noted)
    const to = table.someone('facilitator', 'participant')
    if (!note || !to || note.by === to || !table.mayWrite(note.by)) return
    if (!note.by.has('board')) return
    boardDoc(note.by.doc('board')).notes.patch(note.id, { to: to.id, kind: table.dice.one(askKinds) ?? null })
    await note.by.settled()
    await isForOne(table, to, (one) => one.command('ask.answer', { note: note.id, reply: 'talk' }))
  },
}

/** A question to carry: its words, what to watch for and whom to ask are somebody's own. */
function keep(table: Table, soul: Soul, promptId: string): void {
  const { takeAways } = privateDoc(soul.doc('private'))
  const [question, watch, people] = [1, 2, 3].map(() => table.mint('takeAway', soul).word)
  if (takeAways.get(promptId)) takeAways.text(promptId, 'text')?.insert(0, `${watch} and `)
  else takeAways.put(promptId, { question, text: watch, people, prompt: promptId, on: '2031-05-06', keptAt: 1 })
}

type Fields = { readonly probe?: (typeof probeKinds)[number]; readonly asks?: boolean; readonly heard?: boolean }

function say(table: Table, soul: Soul, about: string, fields: Fields): { readonly id: string; readonly text: string } {
  const word = table.mint('talk', soul)
  word.publicSince = word.since
  const [id, text] = [table.make('c'), `I hear ${word.word}`]
  boardDoc(soul.doc('board')).comments.put(id, {
    about,
    text,
    author: soul.id,
    createdAt: 1,
    deletedAt: null,
    ...fields,
  })
  return { id, text }
}

/** Nobody does for `one` what is theirs to say. */
async function isForOne(table: Table, one: Soul, command: (by: Soul) => ReturnType<Soul['command']>): Promise<void> {
  const other = table.someone('facilitator', 'participant', 'viewer')
  if (other && other !== one && (await command(other)).status === 204)
    table.world.ledger.leaks.add('somebody answered for somebody else')
  await command(one)
}

function writerOf(table: Table): Soul | undefined {
  const soul = table.someone('facilitator', 'participant')
  return soul && table.mayWrite(soul) && soul.has('board') ? soul : undefined
}

function namelessCards(table: Table): readonly string[] {
  const board = [...table.world.workshop.app.rooms.ofBoard(table.id)].find(({ kind }) => kind === 'board')
  const notes = board?.doc.getMap('notes') as Y.Map<Y.Map<unknown>> | undefined
  return [...(notes ?? [])].flatMap(([id, note]) =>
    note.get('anonymous') === true && (note.get('deletedAt') ?? null) === null ? [id] : [],
  )
}
