import { inStepOrder } from './composed.ts'
import type { Kit } from './kit.ts'
import { pairAgree } from './managerAndReportAgree.ts'
import { pairAsk } from './managerAndReportAsk.ts'
import { pairMore } from './managerAndReportMore.ts'

/** Two people, one of whom leads the other, in an hour. "I" and "you" swap with whoever reads: both answer everything. */
export const managerAndReport: Kit = inStepOrder({
  id: 'manager-and-report',
  title: 'Manager and direct report',
  blurb:
    'For two people at work, one of whom leads the other. Both ask and both answer, and each of you leaves with promises made, promises heard, and a date to look again.',
  people: '2 people',
  suits: { who: ['lead'], together: ['new', 'while', 'long'] },
  lengths: { short: 25, standard: 60, long: 90 },
  opening: {
    awkward: 'One of us has more say, and we both know it. Saying so helps a little already.',
    covers: 'It is about how we work together. Pay and marks have their own hour.',
    sees: 'The two of us, and whoever gets the link from us. Drafts stay your own.',
  },
  sections: [
    {
      id: 'purpose',
      title: 'Purpose',
      kind: 'purpose',
      invitation:
        'What each of you wants from working together. For example: “I want to run a launch on my own, with you one call away.”',
      at: [0, 0],
      size: [880, 720],
    },
    {
      id: 'needs',
      title: 'Needs & expectations',
      kind: 'needs',
      invitation:
        'How each of you works best. For example: “Give me the goal and the date, then let me find the way. Ask me on Thursday.”',
      at: [944, 0],
      size: [880, 720],
    },
    {
      id: 'strengths',
      title: 'What already works',
      kind: 'strengths',
      invitation:
        'What you value in how the other does things. For example: “You tell me the bad news first. I sleep better for it.”',
      at: [1888, 0],
      size: [880, 720],
    },
    {
      id: 'changes',
      title: 'When it gets tough',
      kind: 'changes',
      invitation:
        'Signs, limits and ways back. For example: “When I go quiet, I’m stuck. Ask me to show you what I have so far.”',
      at: [0, 784],
      size: [880, 720],
    },
    {
      id: 'agreements',
      title: 'Agreements',
      kind: 'agreements',
      invitation:
        'Who does what, when, and how you’ll both know. For example: “Sam names a slipping date the same day. Ana answers before the evening.”',
      at: [944, 784],
      size: [1824, 720],
    },
    {
      id: 'review',
      title: 'Review',
      kind: 'review',
      invitation:
        'The next date, and a way to ask for it sooner. For example: “First Monday of the month, twenty minutes. ‘Tune-up’ means this week.”',
      at: [0, 1568],
      size: [880, 720],
    },
    {
      id: 'commitments',
      title: 'Commit & celebrate',
      kind: 'commitments',
      invitation:
        'What each of you says yes to, in your own words. For example: “I’m in, and I’ll bring up my own slips first.”',
      at: [944, 1568],
      size: [1824, 720],
    },
  ],
  steps: [
    { id: 'open', title: 'Open', section: null, minutes: 5 },
    { id: 'purpose', title: 'Purpose', section: 'purpose', minutes: 7 },
    { id: 'needs', title: 'Needs & expectations', section: 'needs', minutes: 16 },
    { id: 'strengths', title: 'What works', section: 'strengths', minutes: 5 },
    { id: 'changes', title: 'When it gets tough', section: 'changes', minutes: 13 },
    { id: 'agreements', title: 'Agreements', section: 'agreements', minutes: 7 },
    { id: 'review', title: 'Review', section: 'review', minutes: 3 },
    { id: 'commit', title: 'Commit & celebrate', section: 'commitments', minutes: 4 },
  ],
  prompts: [...pairAsk, ...pairAgree, ...pairMore],
})
