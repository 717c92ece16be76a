import type { Kit } from './kit.ts'

/** A pair's second half: promises in both directions, a date, and each one's yes. */
export const pairAgree: Kit['prompts'] = [
  {
    id: 'pair-agree-do',
    text: 'After what you’ve heard, what will you do from this week on?',
    hint: 'One or two promises each. If only one of you has something to do, keep going. Every promise says what, and when or how often.',
    probes: [
      'How will I be able to see it?',
      'When is the first time?',
      'What needs to be in place so that you can keep it?',
    ],
    step: 'agreements',
    mode: 'private',
    minutes: 4,
  },
  {
    id: 'pair-agree-forget',
    text: 'How would you like me to bring it up when you forget?',
    hint: 'A reminder is welcome when you chose how it comes. Whoever leads answers first: reminding your own manager takes more nerve.',
    probes: ['What tone works for you?', 'How often is often enough?', 'What happens if it’s forgotten twice?'],
    step: 'agreements',
    mode: 'private',
    minutes: 3,
  },
  {
    id: 'pair-review-rhythm',
    text: 'How often do we want to come back to this?',
    hint: 'Look for a rhythm that survives a busy month, and put the first date in both calendars now. Twenty minutes is plenty.',
    probes: [
      'Which day would be the first?',
      'What would you like to look at first?',
      'Who brings it up if it slides?',
    ],
    step: 'review',
    mode: 'open',
    minutes: 2,
  },
  {
    id: 'pair-review-sooner',
    text: 'What could one of us say when this can’t wait until then?',
    hint: 'One word that either of you can say without explaining. Pick something that whoever has less power would really use.',
    probes: ['What will the other one do on hearing it?', 'How fast would you hope for an answer?'],
    step: 'review',
    mode: 'open',
    minutes: 1,
  },
  {
    id: 'pair-commit-count',
    text: 'What can I count on from you?',
    hint: 'Say it to each other’s face, in your own words. “All of it but one” is a good answer: change the wording or set that one aside, then ask again.',
    probes: ['What are you not ready to promise yet?', 'What would make this a clear yes?'],
    step: 'commit',
    mode: 'round',
    minutes: 2,
  },
  {
    id: 'pair-commit-glad',
    text: 'What are you glad we talked about?',
    hint: 'Marks what you’ve done: plenty of people never have this talk. Thank each other, and pick something small to enjoy when the first promise has held.',
    probes: ['What did you learn about yourself?', 'How would you like to mark it when this goes well?'],
    step: 'commit',
    mode: 'open',
    minutes: 1,
  },
]
