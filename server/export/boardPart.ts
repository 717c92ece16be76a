import { recordsIn } from '../../shared/boardFile.ts'
import { inOrder } from '../../shared/rules/order.ts'
import type { Note } from '../../shared/schema/board.ts'
import { DeckPrompt } from '../../shared/schema/deck.ts'
import { Draft } from '../../shared/schema/private.ts'
import { Step } from '../../shared/schema/stage.ts'
import { TakeAway } from '../../shared/schema/takeAway.ts'
import { Vote } from '../../shared/schema/vote.ts'
import { type Block, heading, type Item, type NotePaper, text } from './blocks.ts'
import type { Place, Reading } from './reading.ts'
import { richBlocks } from './richBlocks.ts'
import { words } from './words.ts'

/** What lies on the board, section by section: their texts, and notes under the question they answer. */
export function boardPart(reading: Reading): readonly Block[] {
  return reading.places.flatMap((place) => {
    if (place.section === null && place.notes.length === 0) return []
    const inside = [...richBlocks(place.body), ...notesIn(place, reading)]
    return [
      heading(2, place.section?.title ?? words.open),
      ...(inside.length > 0 ? inside : [text(words.none, 'soft')]),
    ]
  })
}

function notesIn({ notes }: Place, reading: Reading): readonly Block[] {
  const by = new Map<string, NotePaper[]>()
  for (const [id, note] of notes) {
    const question = note.prompt === null ? '' : (reading.prompts.get(note.prompt)?.text ?? '')
    by.set(question, [...(by.get(question) ?? []), paperOf(id, note, reading)])
  }
  // What answers no question stands first, right under its section's text.
  return [...by]
    .sort(([a], [b]) => Number(a !== '') - Number(b !== ''))
    .flatMap(([question, papers]): readonly Block[] => [
      ...(question === '' ? [] : [heading(3, question)]),
      { as: 'notes', notes: papers },
    ])
}

function paperOf(id: string, note: Note, { nameOf, comments }: Reading): NotePaper {
  const asks = note.to ? words.asks(nameOf(note.to)) : ''
  return {
    text: note.text,
    color: note.color,
    signed: [nameOf(note.author), asks].filter(Boolean).join(', '),
    replies: (comments.get(id) ?? []).map(({ text, author }) => [text, nameOf(author)].filter(Boolean).join(' — ')),
  }
}

/** How many chose what, in votes that were counted. */
export function votesPart({ file }: Reading): readonly Block[] {
  const counted = [...recordsIn(file.stage.votes, Vote).values()].filter(({ result }) => result !== null)
  if (counted.length === 0) return []
  const votes = counted.sort((a, b) => a.openedAt - b.openedAt)
  return [
    heading(2, words.choices),
    ...votes.flatMap((vote): readonly Block[] => [heading(3, vote.question), { as: 'facts', facts: factsOf(vote) }]),
  ]
}

function factsOf({ result, options, ends }: Vote): readonly (readonly [string, string])[] {
  if (result === null) return []
  if ('leading' in result) return options.map(({ id, text }) => [text, String(result.counts[id] ?? 0)])
  const middle = result.median === null ? [] : [words.middle(Math.round(result.median))]
  if (result.kind === 'fist')
    return result.counts.map((count, fingers): readonly [string, string] => [String(fingers), words.people(count)])
  const people = result.counts.reduce((sum, count) => sum + count, 0)
  return [[(ends ?? []).join(' – '), [words.people(people), ...middle].join(', ')]]
}

/** What somebody wrote for themselves: only in a file of their own. */
export function ownPart({ file, dayOf }: Reading): readonly Block[] {
  const drafts = [...recordsIn(file.private?.drafts, Draft).values()].filter(({ shown, text }) => !shown && text !== '')
  const carried = [...recordsIn(file.private?.takeaways, TakeAway).values()].filter(
    ({ deletedAt, answeredAt }) => deletedAt === null && answeredAt === null,
  )
  if (drafts.length + carried.length === 0) return []
  const items = carried.map(({ question, text, on }) =>
    plainItem([question, text, on === null ? '' : words.comeBack(dayOf(on))].filter(Boolean).join(' — ')),
  )
  return [
    heading(2, words.mySide),
    ...listOf(
      words.drafts,
      drafts.map(({ text }) => plainItem(text)),
    ),
    ...listOf(words.takeAways, items),
  ]
}

/** The deck with its hints: only in a file for whoever facilitates. */
export function deckPart({ file }: Reading): readonly Block[] {
  const prompts = inOrder(recordsIn(file.deck?.prompts, DeckPrompt))
  if (prompts.length === 0) return []
  const steps = [...inOrder(recordsIn(file.stage.steps, Step)), [null, null] as const]
  return [
    heading(2, words.deck),
    ...steps.flatMap(([step, record]) => {
      const asked = prompts.filter(([, prompt]) => prompt.step === step)
      return listOf(
        record?.title ?? words.open,
        asked.map(([, { text: question, hint, probes }]) => ({
          runs: [{ text: question }],
          inside: [...(hint === '' ? [] : [text(hint, 'soft')]), ...bullets(probes)],
        })),
      )
    }),
  ]
}

function bullets(lines: readonly string[]): readonly Block[] {
  return lines.length === 0 ? [] : [{ as: 'list', kind: 'bullets', items: lines.map(plainItem) }]
}

function listOf(title: string, items: readonly Item[]): readonly Block[] {
  return items.length === 0 ? [] : [heading(3, title), { as: 'list', kind: 'bullets', items }]
}

function plainItem(said: string): Item {
  return { runs: [{ text: said }], inside: [] }
}
