import { changesBetween } from '../../../shared/rules/alliance/changes.ts'
import type { AgreedTerms, TermField } from '../../../shared/rules/alliance/meaning.ts'
import type { PersonStanding } from '../../../shared/rules/alliance/roll.ts'
import { agreedOf } from '../../../shared/schema/agreement.ts'
import { type PageSource, pageOf } from './pageOf.ts'

/** One agreement at two moments; null where it did not hold. */
export type ComparedAgreement = {
  readonly id: string
  readonly before: AgreedTerms | null
  readonly now: AgreedTerms | null
  /** What of it differs, where it held at both. */
  readonly fields: readonly TermField[]
}

export type ComparedPerson = {
  readonly id: string
  readonly name: string
  /** Null where they were not there. */
  readonly before: PersonStanding | null
  readonly now: PersonStanding | null
  readonly isChanged: boolean
}

/** Two moments of an alliance, side by side. */
export type Compared = {
  readonly changed: readonly ComparedAgreement[]
  readonly added: readonly ComparedAgreement[]
  readonly retired: readonly ComparedAgreement[]
  readonly kept: readonly ComparedAgreement[]
  /** Everybody who was part of it at either; those for whom something changed first. */
  readonly people: readonly ComparedPerson[]
}

export function compared(before: PageSource, now: PageSource): Compared {
  const [was, is] = [agreedOf(before.agreements), agreedOf(now.agreements)]
  const changes = changesBetween(was, is)
  const row = (id: string, fields: readonly TermField[] = []): ComparedAgreement => ({
    ...{ id, fields, before: was.get(id) ?? null, now: is.get(id) ?? null },
  })
  return {
    changed: changes.changed.map(({ id, fields }) => row(id, fields)),
    added: [...changes.added.keys()].map((id) => row(id)),
    retired: changes.retired.map((id) => row(id)),
    kept: changes.kept.map((id) => row(id)),
    people: peopleOf(before, now),
  }
}

function peopleOf(before: PageSource, now: PageSource): readonly ComparedPerson[] {
  const [was, is] = [before, now].map((source) => new Map(pageOf(source).people.map((person) => [person.id, person])))
  if (!was || !is) return []
  const people = [...new Set([...is.keys(), ...was.keys()])].map((id): ComparedPerson => {
    const [then, today] = [was.get(id), is.get(id)]
    const name = today?.seat.name || then?.seat.name || ''
    const [one, other] = [then?.standing ?? null, today?.standing ?? null]
    return { id, name, before: one, now: other, isChanged: !isSame(one, other) }
  })
  return people.sort((a, b) => Number(b.isChanged) - Number(a.isChanged))
}

function isSame(one: PersonStanding | null, other: PersonStanding | null): boolean {
  if (one === null || other === null) return one === other
  if (one.is !== other.is) return false
  // Who is not part of it, stands nowhere else.
  if (one.is === 'paused' || one.is === 'declined' || one.is === 'left') return true
  return one.inFor === other.inFor && one.of === other.of && wordsOf(one) === wordsOf(other)
}

function wordsOf({ words }: PersonStanding): string {
  return JSON.stringify(words.map(({ agreement, said: { stance, words: said } }) => [agreement, stance, said]))
}
