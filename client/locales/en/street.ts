/** Both sides of the street: answers that open to each other, who says how much, and what people ask of each other. */
export const street = {
  mutual: 'Opens to each other',
  mutualHint: 'Whoever asks answers, too. The cards open by themselves once enough people have written and are done.',
  mutualCount: 'People who must be done',
  mutualCountHint: 'Two for a pair. In a larger group, as many as you want to hear from first.',
  more: 'One more',
  less: 'One fewer',
  mutualFact: 'opens to each other',
  leaderLast: 'Whoever leads comes last',
  leaderLastHint: 'Cards of facilitators are revealed after everybody else’s.',
  leaderLastFact: 'leads last',

  readsPair:
    'Only you can read this now. {{name}} reads it once {{name}} has answered, too: both open by themselves when you are both done.',
  readsPairMore: 'Whoever leads can open them sooner, but only both together, and when both of you have written.',
  readsMany:
    'Only you can read this now. Once {{count}} people have written and are done, their cards go to the board by themselves; yours with them as soon as you are done.',
  readsManyMore: 'Whoever leads can open all cards sooner, once {{count}} people have written.',
  readsUnsigned: 'You gave no name, so it has none.',
  readsOpen: 'The cards are open. What you write now goes to the board when you say that you are done.',
  readsFor:
    'You and {{name}} can read this now. It opens once {{count}} people have written and are done, {{name}} among them.',
  readsForOpen: 'The cards are open. What you write for {{name}} now goes to the board when {{name}} is done.',
  theOther: 'The other one',
  waiting:
    'They open by themselves once {{count}} people have written and are done. You can open them for all sooner, once {{count}} have written.',
  opened: 'Open to each other now.',

  balance: 'How the space is shared',
  balanceHint: 'Only what bears a name is counted. Nobody but whoever leads sees this.',
  where: 'Where',
  everywhere: 'The whole board',
  choose: 'Choose',
  answers_one: '{{count}} answer',
  answers_other: '{{count}} answers',
  asks_one: '{{count}} ask',
  asks_other: '{{count}} asks',
  minutes_one: '{{count}} minute of speaking',
  minutes_other: '{{count}} minutes of speaking',
  silent: 'Nothing from {{name}} here yet.',
  silentKind: 'Ask what {{name}} would add, and leave some quiet after it.',
  silentMe: 'Nothing from you here yet. Your side belongs here, too.',
  you: 'You',
  unnamed: 'Somebody without a name',
  pair: 'How you two share {{title}}',
}
