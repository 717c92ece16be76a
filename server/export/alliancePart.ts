import { recordsIn } from '../../shared/boardFile.ts'
import { meaningOf } from '../../shared/rules/alliance/meaning.ts'
import { type Stance, stances, standingOn } from '../../shared/rules/alliance/standing.ts'
import { type Agreement, holds, termsOf } from '../../shared/schema/agreement.ts'
import { Alliance, Commitments } from '../../shared/schema/alliance.ts'
import { type Block, heading, text } from './blocks.ts'
import type { Reading } from './reading.ts'
import { words } from './words.ts'

/** What people agreed on, who is in, and when they look at it again: nothing where there are no agreements. */
export function alliancePart(reading: Reading): readonly Block[] {
  const { agreements, file } = reading
  if (agreements.length === 0) return []
  const alliance = Alliance.parse(file.stage.alliance ?? {})
  const commitments = recordsIn(file.stage.commitments, Commitments)
  const these = (is: (agreement: Agreement) => boolean, title: string): readonly Block[] => {
    const there = agreements.filter(([, agreement]) => is(agreement))
    if (there.length === 0) return []
    return [heading(2, title), ...there.map(([id, one]) => agreementBlock(id, one, commitments, reading))]
  }
  return [
    ...these(holds, words.agreements),
    ...these(({ proposes, retiredAt }) => proposes !== null && retiredAt === null, words.proposals),
    ...these(({ retiredAt }) => retiredAt !== null, words.retired),
    heading(2, words.review),
    text(reviewWords(alliance, reading)),
    ...(alliance.repair === '' ? [] : [heading(2, words.repair), text(alliance.repair)]),
  ]
}

function agreementBlock(
  id: string,
  agreement: Agreement,
  commitments: ReadonlyMap<string, Commitments>,
  { nameOf, notes }: Reading,
): Block {
  const who = [...agreement.owners.map(nameOf), agreement.who].filter(Boolean).join(', ')
  const needs = agreement.serves.map((need) => notes.get(need)?.text ?? '').filter(Boolean)
  const facts = [
    [words.who, who],
    [words.when, agreement.when],
    [words.evidence, agreement.evidence],
    [words.mine, agreement.mine],
    [words.yours, agreement.yours],
    [words.elsewhere, agreement.elsewhere],
    [words.serves, needs.join(' · ')],
    ...saidTo(id, meaningOf(termsOf(agreement)), commitments, nameOf),
  ] as const
  const kind = agreement.kind === 'agreement' ? '' : words.kinds[agreement.kind]
  return {
    ...{ as: 'agreement', what: agreement.what, kind },
    inside: [{ as: 'facts', facts: facts.filter(([, said]) => said !== '') }],
  }
}

/** Who stands where, of the words as they read now: a line for each stance that somebody took. */
function saidTo(
  id: string,
  meaning: string,
  commitments: ReadonlyMap<string, Commitments>,
  nameOf: Reading['nameOf'],
): readonly (readonly [string, string])[] {
  const by = new Map<Stance, string[]>()
  for (const [member, { said }] of commitments) {
    const standing = standingOn(meaning, said[id])
    if (standing.is !== 'said' || !standing.said) continue
    const { stance, words: why } = standing.said
    by.set(stance, [...(by.get(stance) ?? []), why === '' ? nameOf(member) : `${nameOf(member)} (“${why}”)`])
  }
  return stances.flatMap((stance) => {
    const people = by.get(stance)
    return people ? [[words.stances[stance], people.join(', ')] as const] : []
  })
}

function reviewWords({ review, reviewSetAt }: Alliance, { dayOf }: Reading): string {
  if (review) return `${dayOf(review.on)}, ${words.rhythms[review.rhythm]}`
  return reviewSetAt === null ? words.openReview : words.noReview
}
