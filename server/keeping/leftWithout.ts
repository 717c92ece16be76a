import { type Read, WORDS_GONE } from '../../shared/schema/checkin.ts'
import { type Fields, withoutOptions } from '../erase/leftOf.ts'
import type { Gone } from './goneForGood.ts'

/**
 * What is left of a record of the stage, live or in a kept version, once things are gone from the Trash; null: nothing;
 * the record itself where it tells nothing of them. How many chose or felt what stays counted.
 */
export function leftWithout(root: string, key: string, record: Fields, gone: Gone): Fields | null {
  if (saysOnlyOf(root, key, record, gone)) return null
  if (root === 'commitments') return unsaid(record, gone)
  if (root === 'checkins') return unread(record, gone)
  return root === 'votes' ? withoutOptions(record, (id) => gone.has(`notes/${id}`)) : record
}

/** What people said about a thing, and which speaks of nothing without it. */
function saysOnlyOf(root: string, key: string, { about }: Fields, gone: Gone): boolean {
  switch (root) {
    case 'sections':
    case 'removedSections':
      return gone.has(`sections/${key}`)
    case 'replies':
      return gone.has(`notes/${key}`)
    case 'heard':
      return gone.has(`comments/${key}`) || gone.has(`notes/${about}`)
    case 'signals':
      return gone.has(`agreements/${about}`)
    case 'checkinDid':
      return gone.has(`agreements/${key.split('/')[1]}`)
    default:
      return false
  }
}

function unsaid(commitments: Fields, gone: Gone): Fields {
  const said = Object.entries((commitments.said ?? {}) as Fields)
  const left = said.filter(([agreement]) => !gone.has(`agreements/${agreement}`))
  return left.length === said.length ? commitments : { ...commitments, said: Object.fromEntries(left) }
}

/** That there was an agreement stays: even a name made of its words could be guessed at. */
function unread(checkin: Fields, gone: Gone): Fields {
  const fields = (['before', 'asked', 'after'] as const).flatMap((field): [string, Read[]][] => {
    const reads = (checkin[field] ?? []) as readonly Read[]
    const isRead = ({ agreement, meaning }: Read) => gone.has(`agreements/${agreement}`) && meaning !== WORDS_GONE
    if (!reads.some(isRead)) return []
    return [[field, reads.map((read) => (isRead(read) ? { ...read, meaning: WORDS_GONE } : read))]]
  })
  return fields.length === 0 ? checkin : { ...checkin, ...Object.fromEntries(fields) }
}
