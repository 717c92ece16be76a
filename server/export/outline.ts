import { Alliance } from '../../shared/schema/alliance.ts'
import { alliancePart } from './alliancePart.ts'
import { type Block, heading, text } from './blocks.ts'
import { boardPart, deckPart, ownPart, votesPart } from './boardPart.ts'
import type { Reading } from './reading.ts'
import { words } from './words.ts'

/** All of a board as a document to read: the alliance first, then how people came to it. */
export function outlineOf(reading: Reading): readonly Block[] {
  const { file, dayOf, agreements } = reading
  const { state, stateAt } = Alliance.parse(file.stage.alliance ?? {})
  const since = stateAt === 0 ? '' : `, ${dayOf(stateAt)}`
  return [
    heading(1, file.title),
    text(
      [...(agreements.length > 0 ? [words.states[state] + since] : []), words.madeOn(dayOf(file.exportedAt))].join(
        ' · ',
      ),
      'soft',
    ),
    ...alliancePart(reading),
    ...boardPart(reading),
    ...votesPart(reading),
    ...ownPart(reading),
    ...deckPart(reading),
  ]
}
