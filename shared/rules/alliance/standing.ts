export const stances = ['in', 'reserved', 'notYet', 'out'] as const
/** Where one person stands on one agreement: in; in, with a reservation; not yet, because; out. */
export type Stance = (typeof stances)[number]

/** What one person said to one agreement, as the server wrote it down. */
export type Said = {
  readonly stance: Stance
  /** The reservation, or what is missing; empty where none was given. */
  readonly words: string
  /** `meaningOf` what was agreed to. */
  readonly meaning: string
  readonly at: number
}

/** `asked`: nothing was said yet; `changed`: it was, of other words than these. */
export type Standing = { readonly said: Said | null; readonly is: 'said' | 'changed' | 'asked' }

/** Where somebody stands on an agreement as it reads now. What they said binds the words they said it to, and no others. */
export function standingOn(meaning: string, said: Said | undefined): Standing {
  if (!said) return { said: null, is: 'asked' }
  return { said, is: said.meaning === meaning ? 'said' : 'changed' }
}

/** Whether somebody may be counted on for it. A reservation is a yes that wants to be remembered. */
export function isIn({ said, is }: Standing): boolean {
  return is === 'said' && (said?.stance === 'in' || said?.stance === 'reserved')
}

/** One person's view of the whole: what they still have to be asked, and what they are not part of. */
export type Belonging = { readonly open: readonly string[]; readonly out: readonly string[] }

/** What of an alliance somebody has not answered, or is not (yet) in for; ids in the order of `meanings`, which has each agreement's. */
export function belongingOf(
  meanings: ReadonlyMap<string, string>,
  saidOf: (agreement: string) => Said | undefined,
): Belonging {
  const standings = [...meanings].map(([id, meaning]) => ({ id, standing: standingOn(meaning, saidOf(id)) }))
  return {
    open: standings.filter(({ standing }) => standing.is !== 'said').map(({ id }) => id),
    out: standings.filter(({ standing }) => standing.is === 'said' && !isIn(standing)).map(({ id }) => id),
  }
}
