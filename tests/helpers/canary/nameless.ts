import type * as Y from 'yjs'
import { balanceOf } from '../../../shared/rules/balance.ts'
import { boardDoc, type Note } from '../../../shared/schema/board.ts'
import { stageDoc } from '../../../shared/schema/stage.ts'
import type { Table } from './table.ts'

/** What an anonymous card may say, beside its words. */
const fields = ['anonymous', 'at', 'color', 'createdAt', 'layer', 'prompt', 'section', 'shownAs', 'size', 'text']

/**
 * Whatever in the shared documents of a board tells who wrote an anonymous card, cast an anonymous ballot, or is done.
 * `cards`, `results`: how many anonymous ones there are; a search among none proves nothing. `opened`: cards that people
 * opened to each other.
 */
export async function named(table: Table) {
  const { rooms } = table.world.workshop.app
  const found: string[] = []
  const ids = ['board', 'stage'] as const
  const [board, stage] = await Promise.all(
    ids.map((kind) => rooms.lend([{ board: table.id, kind, owner: null }], async ({ doc }) => doc)),
  )
  if (!board || !stage) throw new Error('There is no board.')
  const { prompts, votes, members } = stageDoc(stage)
  const server = new Set<number>()
  let [cards, opened] = [0, 0]
  const nameless: Note[] = []
  for (const [id, note] of boardDoc(board).notes.all()) {
    if (prompts.get(note.prompt ?? '')?.mutual) opened++
    if (note.prompt === null || prompts.get(note.prompt)?.anonymous !== true) continue
    cards++
    nameless.push(note)
    const record = board.getMap('notes').get(id) as Y.Map<unknown>
    const said = [...record.keys()].filter((field) => !fields.includes(field))
    if (said.length > 0) found.push(`an anonymous card says ${said}`)
    if (note.createdAt % 60_000 !== 0) found.push('an anonymous card tells its moment')
    if (note.color !== 'sun') found.push('an anonymous card has a colour')
    for (const item of [record._item, ...record._map.values()]) if (item) server.add(item.id.client)
  }
  const writers = new Set(table.souls.flatMap((soul) => [...soul.clients()]))
  if ([...server].some((client) => writers.has(client))) found.push('an anonymous card is of somebody’s client')
  const results = [...votes.all().values()].filter(({ isNamed, result }) => !isNamed && result !== null)
  for (const { ballots } of results) if (ballots !== null) found.push('an anonymous vote tells who chose what')
  const shares = balanceOf({ notes: nameless, turns: [], members: members.all() }, null)
  if (shares.some(({ answers, asks }) => answers + asks > 0)) found.push('an anonymous card counts for somebody')
  return { leaks: found, cards, results: results.length, opened }
}
