/** What the coach whispers to whoever leads: what it noticed, and something to try. */
export const coach = {
  label: 'A thought for you',
  onlyYou: 'Only you see this.',
  another: 'Another',
  notNow: 'Not now',
  putAside: 'Put aside for this step.',
  allAside: 'Nothing else for now.',
  somebody: 'Somebody without a name',
  switch: 'Thoughts in the margin',
  switchHint: 'Quiet suggestions, for you alone.',
  said: 'A thought for you. {{what}} {{say}}',

  quiet: {
    what_one: 'Nobody has written for a minute.',
    what_other: 'Nobody has written for {{count}} minutes.',
    say: 'Leave the silence a little longer, or ask: what would make this easier to begin?',
  },
  mostDone: {
    what: '{{done}} of {{asked}} are done.',
    say: 'Say: one more minute, then we read together.',
  },
  hand: {
    what_one: '{{name}} has had a hand up for over a minute.',
    what_other: '{{name}} has had a hand up for {{count}} minutes.',
    say: 'A nod is enough for now: I see you, you are next.',
  },
  away: {
    what_one: 'Somebody has been away for some minutes.',
    what_other: '{{count}} people have been away for some minutes.',
    say: 'Ask the others: shall we wait, or take a short break?',
  },
  leaderFirst: {
    what: 'On the last {{count}} questions, somebody who leads went first.',
    say: 'Ask: who has not begun yet today, and would like to?',
  },
  oneVoice: {
    what: 'One voice has {{most}} of the {{notes}} notes in this step.',
    say: 'Ask into the round: what do we see that is not up there yet?',
  },
  myVoice: {
    what: '{{most}} of the {{notes}} notes in this step are yours.',
    say: 'Leave the next silence to the others, and ask: what would you add?',
  },
  noBoundary: {
    what: 'Nobody has named a boundary yet.',
    say: 'Ask: when is it fine to say no here, and how would we say it?',
  },
  long: {
    what_one: 'This question has been up for a minute, {{planned}} planned.',
    what_other: 'This question has been up for {{count}} minutes, {{planned}} planned.',
    say: 'Ask: what is still missing? Then go on, or give it time on purpose.',
  },
  openVote: {
    what_one: 'The vote has been open for a minute.',
    what_other: 'The vote has been open for {{count}} minutes.',
    say: 'Say: last choices, please. Then close it.',
  },
  fewFit: {
    what_one: 'There is time for one more question here, and {{left}} are left.',
    what_other: 'There is time for {{count}} more questions here, and {{left}} are left.',
    say: 'Take what matters most to this group. The rest keeps for a check-in.',
  },
  noneFits: {
    what: 'This step has used its time.',
    say: 'Ask: what do we want to take along from here? Then go on.',
  },
}
