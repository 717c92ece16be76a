import type * as Y from 'yjs'
import { allianceDoc } from '../../shared/schema/alliance.ts'
import { spokenBy } from '../../shared/schema/spoken.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import { emptySeat } from '../members/emptySeat.ts'
import type { Theirs } from './onBoard.ts'
import type { Erasing } from './person.ts'

/** What stands where an option of a vote was a note that is gone. */
const GONE_WORDS = '…'

/**
 * Leaves an empty seat of somebody, so that what is signed by it is somebody's who left; and deletes what they chose,
 * promised and replied, and the copies of their words where those are to go.
 */
export function eraseOnStage(doc: Y.Doc, { member, words }: Erasing, theirs: Theirs): void {
  const stage = stageDoc(doc)
  const seat = stage.members.get(member)
  if (seat) {
    emptySeat(stage, member)
    const { role, by, keptBefore } = seat
    const blank = { role, by, ...(keptBefore ? { keptBefore } : {}), name: '', color: 0, joinedAt: 0 }
    // Put anew, not changed: whatever a seat will hold one day goes with it.
    stage.members.put(member, { ...blank, leftAt: Date.now(), erased: words })
  }
  eraseBallots(stage, member)
  for (const [id, { by }] of stage.replies.all()) if (by === member) stage.replies.delete(id)
  for (const id of stage.spoken.ids()) if (spokenBy(id).member === member) stage.spoken.delete(id)
  allianceDoc(doc).commitments.delete(member)
  eraseCopies(stage, theirs)
}

/** How many chose what stays counted. */
function eraseBallots({ votes }: StageDoc, member: string): void {
  for (const [id, { ballots }] of votes.all()) {
    if (ballots?.[member] === undefined) continue
    const { [member]: _gone, ...others } = ballots
    votes.patch(id, { ballots: others })
  }
}

function eraseCopies({ votes, heard }: StageDoc, theirs: Theirs): void {
  const notes = theirs.get('notes') ?? new Set()
  const comments = theirs.get('comments') ?? new Set()
  for (const [id, { about }] of heard.all()) if (comments.has(id) || notes.has(about)) heard.delete(id)
  for (const [id, { options }] of votes.all())
    if (options.some((option) => notes.has(option.id)))
      votes.patch(id, {
        options: options.map((option) => (notes.has(option.id) ? { ...option, text: GONE_WORDS } : option)),
      })
}
