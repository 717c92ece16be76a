import type { ItemKind } from '../../sync/items.ts'

/** A record as the digest sees it: any kind of thing on the board. */
export type Seen = {
  readonly section?: string | null
  readonly group?: string | null
  readonly at?: readonly number[]
  readonly author?: string | null
  readonly deletedAt?: number | null
  readonly [field: string]: unknown
}

export type DigestKind = ItemKind | 'comment' | 'reaction' | 'link' | 'group' | 'text'

/** What somebody else changed: a record before the first of their changes, and as it is now. */
export type Change = {
  readonly kind: DigestKind
  /** For a text: the section. */
  readonly id: string
  readonly before: Seen | undefined
  readonly now: Seen | undefined
}

export type What =
  | 'added'
  | 'commented'
  | 'reacted'
  | 'linked'
  | 'unlinked'
  | 'moved'
  | 'arranged'
  | 'grouped'
  | 'changed'
  | 'removed'
  | 'restored'
  | 'wrote'

/** One sentence: so many things of a kind; who did it only where the thing itself says so. */
export type DigestLine = {
  readonly what: What
  readonly kind: DigestKind
  readonly count: number
  /** Member id; null where nobody is named. */
  readonly who: string | null
  /** Null: the open board; undefined where the place says nothing. */
  readonly section: string | null | undefined
}

const order: readonly What[] = [
  ...(['added', 'commented', 'moved', 'changed', 'wrote', 'grouped', 'linked', 'unlinked', 'reacted'] as const),
  ...(['removed', 'restored', 'arranged'] as const),
]

/** What others changed, in as few sentences as it takes; what was changed and changed back is nothing. */
export function digestOf(changes: readonly Change[]): readonly DigestLine[] {
  const lines = new Map<string, DigestLine>()
  for (const change of changes) {
    const line = lineOf(change)
    if (!line) continue
    const id = [line.what, line.kind, line.who, line.section].join(' ')
    lines.set(id, { ...line, count: (lines.get(id)?.count ?? 0) + 1 })
  }
  return [...lines.values()].sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what) || b.count - a.count)
}

function lineOf(change: Change): Omit<DigestLine, 'count'> | null {
  const { kind, before, now } = change
  if (!now) return null
  const line = (what: What, fields: Partial<DigestLine> = {}) => ({
    what,
    kind,
    who: null,
    section: undefined,
    ...fields,
  })
  if (kind === 'text') return line('wrote', { section: change.id })
  const [wasHere, isHere] = [isOn(before), isOn(now)]
  if (!wasHere && !isHere) return null
  if (kind === 'reaction') return isHere && !wasHere ? line('reacted') : null
  if (kind === 'comment' && !wasHere) return line('commented', { who: now.author ?? null })
  if (kind === 'link' && wasHere !== isHere) return line(isHere ? 'linked' : 'unlinked')
  if (kind === 'link' || kind === 'comment' || kind === 'group') return null
  if (!before) return line('added', { who: now.author ?? null, section: now.section ?? null })
  if (wasHere !== isHere) return line(isHere ? 'restored' : 'removed')
  return changedLine(before, now, line)
}

function changedLine(
  before: Seen,
  now: Seen,
  line: (what: What, fields?: Partial<DigestLine>) => Omit<DigestLine, 'count'>,
): Omit<DigestLine, 'count'> | null {
  if (before.section !== now.section) return line('moved', { section: now.section ?? null })
  const said = Object.keys(now).filter((field) => !silent.has(field))
  if (said.some((field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]))) return line('changed')
  if (before.group !== now.group) return line('grouped')
  const isElsewhere = JSON.stringify(before.at) !== JSON.stringify(now.at)
  return isElsewhere ? line('arranged', { section: now.section ?? null }) : null
}

/** Fields that say nothing about the words and looks of a thing. */
const silent: ReadonlySet<string> = new Set([
  'section',
  'group',
  'at',
  'layer',
  'size',
  'prompt',
  'author',
  'createdAt',
  'deletedAt',
])

function isOn(record: Seen | undefined): boolean {
  return record !== undefined && (record.deletedAt ?? null) === null
}
