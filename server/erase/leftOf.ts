import type { ErasedWords } from '../../shared/schema/erased.ts'

/** Who goes, and with them which notes and comments of theirs. */
export type Gone = {
  readonly member: string
  readonly words: ErasedWords
  readonly notes: ReadonlySet<string>
  readonly comments: ReadonlySet<string>
}

/** A record of the stage, as plain values. */
export type Fields = Readonly<Record<string, unknown>>

/** What stands where an option of a vote was a note that is gone. */
const GONE_WORDS = '…'

/** Fields that say whose a record of the stage is. */
const signatures = ['by', 'member', 'author']

/**
 * What is left of a record of the stage; null: nothing; the record itself where it holds nothing of theirs. What they
 * chose, promised and replied goes; how many chose what stays counted. Seats are emptied elsewhere.
 */
export function leftOf(root: string, key: string, record: Fields, gone: Gone): Fields | null {
  if (root === 'members') return record
  if (isTheirs(root, key, gone.member)) return null
  if (root === 'replies' && record.by === gone.member) return null
  if (root === 'heard' && (gone.comments.has(key) || gone.notes.has(String(record.about)))) return null
  // Who said it for somebody else stays said by another, whoever that was: else it would read as their own word.
  const signed = root === 'commitments' ? record : unsignedOf(record, gone)
  const unsigned = withoutKey(signed, gone.member) as Fields
  return root === 'votes' ? withoutOptions(unsigned, (id) => gone.notes.has(id)) : unsigned
}

/** What stands under people's ids: for how long they spoke, what they committed to. Other ids are whoever's made them. */
const keyedByPeople = ['spoken', 'commitments']

/** With a slash, which no id holds, the server names what somebody did. */
function isTheirs(root: string, key: string, member: string): boolean {
  return keyedByPeople.includes(root) ? key === member : key.includes('/') && key.split('/').includes(member)
}

function unsignedOf(record: Fields, { member, words }: Gone): Fields {
  const signed = signatures.filter((field) => record[field] === member)
  if (signed.length === 0) return record
  const wordless = words === 'remove' && typeof record.words === 'string' ? { words: '' } : {}
  return { ...record, ...Object.fromEntries(signed.map((field) => [field, null])), ...wordless }
}

/** A value without what it keeps under somebody's id; itself where there is nothing. */
function withoutKey(value: unknown, member: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const parts = value.map((part) => withoutKey(part, member))
    return parts.every((part, at) => part === value[at]) ? value : parts
  }
  const entries = Object.entries(value)
  const left = entries.flatMap(([key, part]) => (key === member ? [] : [[key, withoutKey(part, member)] as const]))
  const isSame = left.length === entries.length && left.every(([, part], at) => part === entries[at]?.[1])
  return isSame ? value : Object.fromEntries(left)
}

/** A vote without the words of notes that are gone: its options are copies of them, under the notes' ids. */
export function withoutOptions(vote: Fields, isGone: (note: string) => boolean): Fields {
  const options = (Array.isArray(vote.options) ? vote.options : []) as readonly { readonly id: string }[]
  if (!options.some(({ id }) => isGone(id))) return vote
  return { ...vote, options: options.map((one) => (isGone(one.id) ? { ...one, text: GONE_WORDS } : one)) }
}
