import * as z from 'zod/mini'
import { Id, Member, Role } from '../shared/members.ts'
import { browserShelf, tabShelf } from './storage.ts'
import { forgetCopies } from './sync/localCopy.ts'
import { forgetUnsigned } from './sync/unsigned.ts'

const Pass = z.object({
  boardId: Id,
  token: z.string(),
  /** Who they are now; a facilitator may have given them another role since they came. */
  member: Member,
  /** Whose link they came by. */
  door: z.optional(Role),
  /** Who they were on this browser before the server knew them no more: it was set back to a time before they came. */
  formerly: z.optional(Id),
  /** They have a seat once a facilitator lets them in. */
  waiting: z.optional(z.literal(true)),
  title: z.string(),
  kit: z.string(),
  /** Milliseconds since 1970, by this browser's clock. */
  visitedAt: z.number(),
  /** Only where the board was made: the keys its links carry. */
  keys: z.optional(z.partialRecord(Role, z.string())),
})
/** What this browser holds to enter one of its boards. */
export type Pass = z.infer<typeof Pass>

const SHELF = 'groundwork.passes'
const pinOf = (boardId: string) => `groundwork.pass.${boardId}`
const strongestFirst: readonly Role[] = ['facilitator', 'participant', 'viewer']

/** This tab's pass; else the strongest one this browser keeps for the board. */
export function passFor(boardId: string): Pass | undefined {
  const held = kept().filter((pass) => pass.boardId === boardId)
  const pinned = tabShelf.get(pinOf(boardId))
  return held.find((pass) => doorOf(pass) === pinned) ?? held.sort(byStrength)[0]
}

/** Whose link it came by: a promotion must not put one pass in the place of another. */
export function doorOf({ door, member }: Pick<Pass, 'door' | 'member'>): Role {
  return door ?? member.role
}

/** Keeps the pass, in place of another one that came by the same link, and makes it this tab's. */
export function keepPass(pass: Pass): void {
  keepAll([...kept().filter((other) => !sameDoor(other, pass)), pass])
  tabShelf.set(pinOf(pass.boardId), doorOf(pass))
}

/** Forgets the pass, and what this browser copied of the board for its member or alone knows of them. */
export function dropPass(pass: Pass): void {
  keepAll(kept().filter((other) => !sameDoor(other, pass)))
  tabShelf.remove(pinOf(pass.boardId))
  browserShelf.remove(`groundwork.alliance.${pass.boardId}`)
  forgetUnsigned(pass.member.id)
  void forgetCopies(pass.boardId, pass.member.id)
}

/** Tells when another tab of this browser has forgotten the board of a pass. */
export function onForgotten({ boardId }: Pass, notify: () => void): () => void {
  const heard = ({ key }: StorageEvent) => {
    if ((key === SHELF || key === null) && !kept().some((pass) => pass.boardId === boardId)) notify()
  }
  addEventListener('storage', heard)
  return () => removeEventListener('storage', heard)
}

/** Newest visit first. */
export function myPasses(): readonly Pass[] {
  return kept().sort((a, b) => b.visitedAt - a.visitedAt)
}

export function linkFor(origin: string, boardId: string, key: string): string {
  return `${origin}/b/${boardId}#${key}`
}

function kept(): Pass[] {
  return parse(browserShelf.get(SHELF)).flatMap((entry) => Pass.safeParse(entry).data ?? [])
}

function parse(text: string | null): unknown[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) ? list : []
  } catch {
    // Somebody else's text under our key: as good as nothing.
    return []
  }
}

function keepAll(passes: readonly Pass[]): void {
  browserShelf.set(SHELF, JSON.stringify(passes))
}

function sameDoor(a: Pass, b: Pass): boolean {
  return a.boardId === b.boardId && (a.token === b.token || doorOf(a) === doorOf(b))
}

function byStrength(a: Pass, b: Pass): number {
  return strongestFirst.indexOf(a.member.role) - strongestFirst.indexOf(b.member.role)
}
