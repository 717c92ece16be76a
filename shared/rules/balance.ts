/** What of a note says who takes part. */
type Said = {
  readonly author: string | null
  readonly section: string | null
  readonly text: string
  readonly deletedAt: number | null
  readonly anonymous?: boolean | undefined
  /** Whom it asks for something. */
  readonly to?: string | null | undefined
}

type Person = { readonly role: string; readonly leftAt: number | null }

/** For how long somebody had the turn while the group was at what fills a section. */
type Turn = { readonly member: string; readonly section: string | null; readonly ms: number }

export type Room = {
  readonly notes: Iterable<Said>
  readonly turns: Iterable<Turn>
  readonly members: ReadonlyMap<string, Person>
}

/** How much of the space one person has taken. */
export type Share = {
  readonly id: string
  readonly answers: number
  /** Notes that ask somebody for something. */
  readonly asks: number
  /** Milliseconds. */
  readonly airtime: number
}

/**
 * How people share a section, or with `null` the whole board, in the order of `members`. Only what bears a name is
 * anybody's: an anonymous card counts for nobody, whatever else is known of it.
 */
export function balanceOf({ notes, turns, members }: Room, section: string | null): readonly Share[] {
  const shares = new Map(
    [...members]
      .filter(([, { role, leftAt }]) => role !== 'viewer' && leftAt === null)
      .map(([id]) => [id, emptyShare(id)] as const),
  )
  const isHere = (place: string | null) => section === null || place === section
  for (const { author, section: place, text, deletedAt, anonymous, to } of notes) {
    const share = shares.get(author ?? '')
    if (!share || anonymous || deletedAt !== null || text.trim() === '' || !isHere(place)) continue
    if (to) share.asks++
    else share.answers++
  }
  for (const { member, section: place, ms } of turns) {
    const share = shares.get(member)
    if (share && isHere(place)) share.airtime += ms
  }
  return [...shares.values()]
}

function emptyShare(id: string): { -readonly [K in keyof Share]: Share[K] } {
  return { id, answers: 0, asks: 0, airtime: 0 }
}

/** Who has said nothing where somebody else has; nobody where all are still silent. */
export function silentIn(shares: readonly Share[]): readonly string[] {
  const isSilent = ({ answers, asks, airtime }: Share) => answers + asks + airtime === 0
  return shares.every(isSilent) ? [] : shares.filter(isSilent).map(({ id }) => id)
}
