import type { Kit } from './kit.ts'

/** The team alliance's second half: from agreements to each person's yes. */
export const teamAgree: Kit['prompts'] = [
  {
    id: 'team-agree-promise',
    text: 'What one thing could we promise each other, starting this week?',
    hint: 'Pick the two or three that people lean towards, and work on each until it says who, what, and when or how often. Three that hold beat ten that hang on a wall. Whoever leads has a part in at least one.',
    probes: [
      'Who does the first bit of it?',
      'On which days will it happen?',
      'What would you say instead of “more” or “better”?',
      'What makes this one worth keeping?',
    ],
    step: 'agreements',
    mode: 'private',
    minutes: 7,
  },
  {
    id: 'team-agree-evidence',
    text: 'What will we see in a month if we’re keeping our promises?',
    hint: 'Makes each agreement something you can check. If people describe a mood, ask what a camera would have caught.',
    probes: [
      'What would show in an ordinary meeting?',
      'Who would be the first to notice?',
      'How would we know that we’ve quietly stopped?',
    ],
    step: 'agreements',
    mode: 'open',
    minutes: 4,
  },
  {
    id: 'team-agree-slip',
    text: 'How do you want us to remind you when you slip?',
    hint: 'Everyone will slip, so choose the kind reminder now, while all is calm. One person wants a joke, another a quiet word: write each wish down next to the agreement.',
    probes: [
      'What words would you take well?',
      'What would make slipping less likely?',
      'How do we want to treat a promise that turns out to be a mistake?',
    ],
    step: 'agreements',
    mode: 'round',
    minutes: 5,
  },
  {
    id: 'team-review-date',
    text: 'On which day do we sit down with this again?',
    hint: 'Get a real day into the calendars before anyone stands up, and a name for who calls it. Four to six weeks is a good first stretch.',
    probes: [
      'What would be a good rhythm after that?',
      'Who sends the invitation?',
      'Which question from today would you like to bring back then?',
    ],
    step: 'review',
    mode: 'open',
    minutes: 3,
  },
  {
    id: 'team-review-signal',
    text: 'Until then, how will each of us say that this needs some care?',
    hint: 'Gives everyone, the quietest included, a small way to raise a hand between dates. One word or one picture in the chat is plenty. Try it out right now.',
    probes: ['What would make it easy to use on a bad day?', 'What happens in the first day after someone uses it?'],
    step: 'review',
    mode: 'open',
    minutes: 3,
  },
  {
    id: 'team-commit-yes',
    text: 'What are you saying yes to?',
    hint: 'One by one, in their own words, nobody for anybody else; whoever leads speaks, but not first. “Not yet” is honest and useful: ask what’s missing, and change the words if the others agree.',
    probes: ['What would turn a half yes into a whole one?', 'What will be hardest for you to keep?'],
    step: 'commit',
    mode: 'round',
    minutes: 5,
  },
  {
    id: 'team-commit-celebrate',
    text: 'How would you like to celebrate when this is working?',
    hint: 'Say first what the group managed today, then collect ideas that are small enough to really happen. Write one down with a date, and end while people are smiling.',
    probes: [
      'What did we do well today?',
      'What would feel like a treat and cost almost nothing?',
      'Who would you like to thank before we go?',
    ],
    step: 'commit',
    mode: 'open',
    minutes: 3,
  },
]
