import type { KitLength } from './kitLength.ts'

/** Something that bothers people, and what is likely missing between them. */
export type Symptom = {
  readonly id: string
  /** As somebody would say it over coffee. */
  readonly says: string
  /** What their alliance has probably left open: a guess, and said as one. */
  readonly gap: string
  readonly kit: string
  readonly length: KitLength
  /** The prompts of that length that fill the gap. */
  readonly prompts: readonly string[]
}

/** The most frequent first. Pure data: a test holds every kit and prompt named here against the kits. */
export const symptoms: readonly Symptom[] = [
  {
    id: 'feedback',
    says: 'Feedback doesn’t land',
    gap: 'You may never have said how each of you likes to hear it: when, where, sweet or blunt.',
    ...{ kit: 'manager-and-report', length: 'short' },
    prompts: ['pair-needs-feedback', 'pair-tough-pressure'],
  },
  {
    id: 'buy-in',
    says: 'There is no buy-in: people nod, and nothing happens',
    gap: 'The goal is probably yours and not theirs yet, and a “no” costs too much to be said.',
    ...{ kit: 'team-alliance', length: 'short' },
    prompts: ['team-purpose-together', 'team-agree-promise', 'team-commit-yes'],
  },
  {
    id: 'who-decides',
    says: 'We never decided who does what',
    gap: 'Everybody expects something, and nobody has heard it. Asks need a name, and promises a day.',
    ...{ kit: 'team-alliance', length: 'short' },
    prompts: ['team-needs-best', 'team-agree-promise'],
  },
  {
    id: 'unsaid',
    says: 'I find out too late, and from others',
    gap: 'It was never settled who tells whom what first, by when, and where.',
    ...{ kit: 'two-peers', length: 'short' },
    prompts: ['two-peers-agreements-1', 'two-peers-changes-1'],
  },
  {
    id: 'same-quarrel',
    says: 'We have the same quarrel again and again',
    gap: 'There is likely no agreed way back after a clash, and no signal to stop before it.',
    ...{ kit: 'tough-times', length: 'short' },
    prompts: ['tough-times-changes-1', 'tough-times-agreements-1'],
  },
  {
    id: 'slipped',
    says: 'Somebody broke a promise, and it hangs in the air',
    gap: 'The bump was never looked at together. It wants a quarter of an hour, soon.',
    ...{ kit: 'tending', length: 'short' },
    prompts: ['tending-bump-1', 'tending-needs-1', 'tending-agreements-1'],
  },
  {
    id: 'faded',
    says: 'We agreed on things once, and nobody remembers them',
    gap: 'The alliance had no date to come back. What wobbles needs to be kept, changed or dropped.',
    ...{ kit: 'check-in', length: 'short' },
    prompts: ['check-in-strengths-1', 'check-in-changes-1', 'check-in-agreements-1'],
  },
  {
    id: 'silos',
    says: 'Everybody optimises their own corner',
    gap: 'You may have no goal that needs all of you. Without one, being neighbours is reasonable.',
    ...{ kit: 'leadership-team', length: 'short' },
    prompts: ['leadership-team-picture-1', 'leadership-team-purpose-1'],
  },
  {
    id: 'half-yes',
    says: 'Decisions come back, though we had taken them',
    gap: 'You probably lack an agreed way to disagree, so doubts walk out of the room unsaid.',
    ...{ kit: 'executive-team', length: 'short' },
    prompts: ['executive-team-changes-1', 'executive-team-agreements-1'],
  },
  {
    id: 'against-each-other',
    says: 'We depend on each other and pull in different directions',
    gap: 'Each of you may have another picture of winning, and nobody has laid them side by side.',
    ...{ kit: 'shared-fate', length: 'short' },
    prompts: ['shared-fate-fate-1', 'shared-fate-swap-1', 'shared-fate-changes-2'],
  },
  {
    id: 'newcomer-lost',
    says: 'Our newcomer is still a guest',
    gap: 'The rules nobody wrote down are in everybody’s head but one.',
    ...{ kit: 'new-teammate', length: 'short' },
    prompts: ['new-teammate-strengths-1', 'new-teammate-needs-1'],
  },
  {
    id: 'newcomer-changes',
    says: 'Since somebody joined, our agreements don’t fit',
    gap: 'With a new person it is a new alliance, but only the old ones said yes to it.',
    ...{ kit: 'new-joiner', length: 'short' },
    prompts: ['new-joiner-fresh-1', 'new-joiner-agreements-1'],
  },
  {
    id: 'routine',
    says: 'We’ve known each other for ages, and it has gone stale',
    gap: 'You still treat each other as who you were. Needs have moved on, thanks were forgotten.',
    ...{ kit: 'retrospective', length: 'short' },
    prompts: ['retrospective-needs-1', 'retrospective-strengths-1'],
  },
  {
    id: 'silent-stress',
    says: 'Under stress, somebody vanishes or explodes',
    gap: 'Nobody knows the signs that come before it, or what would help at that point.',
    ...{ kit: 'tough-times', length: 'short' },
    prompts: ['tough-times-signs-1', 'tough-times-agreements-2'],
  },
  {
    id: 'put-off',
    says: 'I keep putting it off',
    gap: 'A promise to yourself has no witness. What may be missing is a step, a day and a partner.',
    ...{ kit: 'accountability-partners', length: 'short' },
    prompts: ['accountability-partners-needs-1', 'accountability-partners-agreements-1'],
  },
  {
    id: 'strangers',
    says: 'We work together and hardly know each other',
    gap: 'You know each other’s tasks. What helps and what hurts was never asked.',
    ...{ kit: 'quick-alliance', length: 'standard' },
    prompts: ['quick-people-guess', 'quick-needs-best'],
  },
  {
    id: 'home',
    says: 'At home we only talk about errands',
    gap: 'Feeling seen needs a time of its own, and words for what one needs.',
    ...{ kit: 'couple-or-family', length: 'short' },
    prompts: ['couple-or-family-strengths-1', 'couple-or-family-needs-1'],
  },
]
