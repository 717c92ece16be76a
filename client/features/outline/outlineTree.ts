import { inOrder } from '../../../shared/rules/order.ts'
import type { Box } from '../../../shared/rules/placement.ts'
import { asRead } from '../../../shared/rules/readingOrder.ts'
import { type Agreement, holds } from '../../../shared/schema/agreement.ts'
import type { Link } from '../../../shared/schema/drawn.ts'
import type { Comment } from '../../../shared/schema/talk.ts'
import type { Item, ItemKind } from '../../sync/items.ts'
import { type Threads, threadsOf } from './threads.ts'

/** What the outline is made from: the records as they are now. */
export type BoardNow = {
  readonly sections: ReadonlyMap<
    string,
    { readonly order: string; readonly collapsed: boolean; readonly kind?: string }
  >
  readonly steps: ReadonlyMap<string, { readonly section: string | null }>
  readonly prompts: ReadonlyMap<string, { readonly step: string | null; readonly revealedAt: number }>
  /** Everything that lies on the board and is not in the Trash. */
  readonly items: readonly Item[]
  readonly groups: ReadonlyMap<string, { readonly deletedAt: number | null }>
  readonly links: ReadonlyMap<string, Pick<Link, 'from' | 'to' | 'createdAt' | 'deletedAt'>>
  /** What people agreed on; it stands in the first section for it. */
  readonly agreements?: ReadonlyMap<string, Agreement>
  readonly comments: ReadonlyMap<string, Pick<Comment, 'about' | 'probe' | 'asks' | 'createdAt' | 'deletedAt'>>
}

/**
 * `open`: the open board. `loose`: what answers no prompt, where a section has prompts. `drawings`: several lines of a
 * pen. `linkTo` and `linkFrom`: a link, seen from where it begins and from where it ends.
 */
export type NodeKind =
  | ItemKind
  | 'section'
  | 'open'
  | 'text'
  | 'prompt'
  | 'loose'
  | 'group'
  | 'drawings'
  | 'linkTo'
  | 'linkFrom'
  | 'comment'
  | 'agreement'

/** One thing in the outline and what belongs under it. */
export type OutlineNode = {
  /** Unique in the outline. For a section, a group, an item and a comment it is the record's own id. */
  readonly id: string
  readonly kind: NodeKind
  /** Id of the record it shows; empty for the open board. */
  readonly of: string
  /** Folded until somebody opens it here. */
  readonly startsFolded: boolean
  readonly children: readonly OutlineNode[]
}

/** The id of the open board among the outline's rows. */
export const OPEN_BOARD = 'open board'

/** Section by section: its text, then each prompt with what answers it, then the rest; at the end the open board. */
export function outlineOf(now: BoardNow): readonly OutlineNode[] {
  const threads = threadsOf(now)
  const places = placesOf(now, threads)
  const within = (section: string | null) => contentsOf(section, places.get(section) ?? [], now, threads)
  const ordered = inOrder(now.sections)
  const forAgreements = ordered.find(([, { kind }]) => kind === 'agreements')?.[0]
  const sections = ordered.map(([id, { collapsed }]) =>
    nodeOf(
      'section',
      id,
      [
        nodeOf('text', id, [], `${id} text`),
        ...(id === forAgreements ? agreementNodes(now) : []),
        ...within(id),
        ...(threads.get(id) ?? []),
      ],
      id,
      collapsed,
    ),
  )
  const open = within(null)
  return open.length > 0 ? [...sections, nodeOf('open', '', open, OPEN_BOARD)] : sections
}

/** A tension's agreement has the tension's id, and so has its card: as a row it needs one of its own. */
function agreementNodes({ agreements = new Map() }: BoardNow): readonly OutlineNode[] {
  const holding = new Map([...agreements].filter(([, agreement]) => holds(agreement)))
  return inOrder(holding).map(([id]) => nodeOf('agreement', id, [], `${id} agreement`))
}

/** A node; what hangs under it comes last. */
export function nodeOf(
  kind: NodeKind,
  of: string,
  children: readonly OutlineNode[] = [],
  id = of,
  startsFolded = false,
): OutlineNode {
  return { id, kind, of, startsFolded, children }
}

/** A thing that is moved as one: an item, or a group with everything in it. */
type Unit = { readonly section: string | null; readonly prompt: string | null; readonly node: OutlineNode }

function contentsOf(
  section: string | null,
  units: readonly Unit[],
  { prompts, steps }: BoardNow,
  threads: Threads,
): readonly OutlineNode[] {
  const asked = [...prompts]
    .filter(([id, { step }]) => isHere(step, section, steps) || units.some(({ prompt }) => prompt === id))
    .sort(([idA, a], [idB, b]) => a.revealedAt - b.revealedAt || (idA < idB ? -1 : 1))
  const answering = (prompt: string | null) =>
    gathered(
      units.filter((unit) => unit.prompt === prompt).map(({ node }) => node),
      `${section} ${prompt}`,
    )
  const known = new Set(asked.map(([id]) => id))
  const rest = units.filter(({ prompt }) => prompt === null || !known.has(prompt)).map(({ node }) => node)
  const loose = gathered(rest, `${section}`)
  const answers = asked.map(([id]) =>
    nodeOf('prompt', id, [...answering(id), ...(threads.get(id) ?? [])], `${section} ${id}`),
  )
  if (asked.length === 0) return loose
  return loose.length > 0 ? [...answers, nodeOf('loose', section ?? '', loose, `${section} loose`)] : answers
}

function isHere(step: string | null, section: string | null, steps: BoardNow['steps']): boolean {
  return section !== null && step !== null && steps.get(step)?.section === section
}

/** A hundred lines of a pen are one thing to whoever reads: a drawing, which can be opened. */
function gathered(nodes: readonly OutlineNode[], place: string): readonly OutlineNode[] {
  const strokes = nodes.filter(({ kind }) => kind === 'stroke')
  const [first] = strokes
  if (first === undefined || strokes.length === 1) return nodes
  return nodes.flatMap((node) => {
    if (node === first) return [nodeOf('drawings', first.of, strokes, `${place} drawings`, true)]
    return node.kind === 'stroke' ? [] : [node]
  })
}

/** What lies in each section, as one reads it. A group stands where its first member does. */
function placesOf(now: BoardNow, threads: Threads): ReadonlyMap<string | null, readonly Unit[]> {
  const items = new Map(now.items.map((item) => [item.id, item]))
  const members = membersOf(now)
  const places = new Map<string | null, [string, Box][]>()
  for (const { id, record } of now.items) {
    const place = record.section !== null && now.sections.has(record.section) ? record.section : null
    const there = places.get(place)
    if (there) there.push([id, record])
    else places.set(place, [[id, record]])
  }
  const shown = new Set<string>()
  const unitAt = (section: string | null, item: Item): Unit[] => {
    const { group } = item.record
    const together = group === null ? undefined : members.get(group)
    if (group === null || together === undefined)
      return [{ section, prompt: promptOf(item), node: leafOf(item, threads) }]
    if (shown.has(group)) return []
    shown.add(group)
    const inside = asRead(together.map(({ id, record }) => [id, record])).flatMap((id) => items.get(id) ?? [])
    const nodes = [...inside.map((one) => leafOf(one, threads)), ...(threads.get(group) ?? [])]
    return [{ section, prompt: promptOf(item), node: nodeOf('group', group, nodes) }]
  }
  const order = [...inOrder(now.sections).map(([id]) => id), null]
  return new Map(
    order.map((section) => [
      section,
      asRead(places.get(section) ?? []).flatMap((id) => ((item) => (item ? unitAt(section, item) : []))(items.get(id))),
    ]),
  )
}

function membersOf({ items, groups }: BoardNow): ReadonlyMap<string, readonly Item[]> {
  const members = new Map<string, Item[]>()
  for (const item of items) {
    const { group } = item.record
    if (group === null || groups.get(group)?.deletedAt !== null) continue
    const there = members.get(group)
    if (there) there.push(item)
    else members.set(group, [item])
  }
  return members
}

function promptOf(item: Item): string | null {
  return item.kind === 'note' ? item.record.prompt : null
}

function leafOf({ kind, id }: Item, threads: Threads): OutlineNode {
  return nodeOf(kind, id, threads.get(id))
}
