import { type AgreedTerms, changedTerms, meaningOf, type TermField } from './meaning.ts'

/** The agreements of an alliance at one moment, by id. */
export type Agreed = ReadonlyMap<string, AgreedTerms>

export type ChangedAgreement = {
  readonly id: string
  readonly before: AgreedTerms
  readonly now: AgreedTerms
  readonly fields: readonly TermField[]
}

/** What happened between two moments of an alliance, in the words of a check-in. */
export type AllianceChanges = {
  /** Ids of those that mean what they meant. */
  readonly kept: readonly string[]
  readonly changed: readonly ChangedAgreement[]
  readonly added: Agreed
  /** Ids of those that no longer hold. */
  readonly retired: readonly string[]
}

/** What changed from `before` to `now`; what was only spaced or ordered otherwise is kept. */
export function changesBetween(before: Agreed, now: Agreed): AllianceChanges {
  const both = [...now].flatMap(([id, terms]) => {
    const was = before.get(id)
    return was ? [{ id, before: was, now: terms, fields: changedTerms(was, terms) }] : []
  })
  return {
    kept: both.filter(({ fields }) => fields.length === 0).map(({ id }) => id),
    changed: both.filter(({ fields }) => fields.length > 0),
    added: new Map([...now].filter(([id]) => !before.has(id))),
    retired: [...before.keys()].filter((id) => !now.has(id)),
  }
}

/** The alliance after the changes: what a later version says, given the earlier one. */
export function withChanges(before: Agreed, { changed, added, retired }: AllianceChanges): Agreed {
  const now = new Map(before)
  for (const id of retired) now.delete(id)
  for (const { id, now: terms } of changed) now.set(id, terms)
  for (const [id, terms] of added) now.set(id, terms)
  return now
}

/** Whether two moments of an alliance mean the same. */
export function meansTheSame(one: Agreed, other: Agreed): boolean {
  const meanings = (agreed: Agreed) => [...agreed].map(([id, terms]) => `${id} ${meaningOf(terms)}`).sort()
  return meanings(one).join() === meanings(other).join()
}
