import { inStepOrder } from './composed.ts'
import type { Kit } from './kit.ts'
import { teamAgree } from './teamAllianceAgree.ts'
import { teamAsk } from './teamAllianceAsk.ts'
import { teamMore } from './teamAllianceMore.ts'

/** A whole team, its leader included, in about ninety minutes. */
export const teamAlliance: Kit = inStepOrder({
  id: 'team-alliance',
  title: 'Team alliance',
  blurb:
    'For a team that would rather choose how it works together than leave it to luck. You leave with a handful of agreements, everybody’s own yes, and a date to look again.',
  people: '3 to 12 people',
  suits: { who: ['team'], together: ['new', 'while', 'long'] },
  lengths: { short: 35, standard: 90, long: 120 },
  opening: {
    awkward: 'Teams talk about work all day, and hardly ever about themselves. It may feel new.',
    covers: 'We talk about how we are with each other, not about pay, posts or projects.',
    sees: 'Whoever has the link can read the board. Drafts stay yours until we open them.',
  },
  sections: [
    {
      id: 'purpose',
      title: 'Purpose',
      kind: 'purpose',
      invitation:
        'What we’re here for, together and each of us. For example: “We make the hard calls together, and nobody carries one home alone.”',
      at: [0, 0],
      size: [880, 720],
    },
    {
      id: 'needs',
      title: 'Needs & expectations',
      kind: 'needs',
      invitation:
        'What each of us needs from the others. For example: “I need a day to think before a big decision. Send it to me the evening before.”',
      at: [944, 0],
      size: [880, 720],
    },
    {
      id: 'strengths',
      title: 'What already works',
      kind: 'strengths',
      invitation:
        'What we want to keep, and who we owe it to. For example: “When something breaks, nobody asks whose fault it is. Noor started that.”',
      at: [1888, 0],
      size: [880, 720],
    },
    {
      id: 'changes',
      title: 'What to change',
      kind: 'changes',
      invitation:
        'Where we trip, and what we’d like in its place. For example: “When two of us disagree, we call each other before we write to everyone.”',
      at: [0, 784],
      size: [880, 720],
    },
    {
      id: 'agreements',
      title: 'Agreements',
      kind: 'agreements',
      invitation:
        'Who does what, when, and how we’ll know. For example: “Whoever sees a date slip says so in the channel the same day. Ida reads out the list on Fridays.”',
      at: [944, 784],
      size: [1824, 720],
    },
    {
      id: 'review',
      title: 'Review',
      kind: 'review',
      invitation:
        'When we look again, and how anyone can ask for it sooner. For example: “12 May, one hour, Jonas invites. A plant in the chat means: soon, please.”',
      at: [0, 1568],
      size: [880, 720],
    },
    {
      id: 'commitments',
      title: 'Commit & celebrate',
      kind: 'commitments',
      invitation:
        'One note each: what you say yes to, and what we’ll do when it works. For example: “I’m in. And in June I’ll cook for everybody.”',
      at: [944, 1568],
      size: [1824, 720],
    },
  ],
  steps: [
    { id: 'open', title: 'Open', section: null, minutes: 7 },
    { id: 'purpose', title: 'Purpose', section: 'purpose', minutes: 12 },
    { id: 'needs', title: 'Needs & expectations', section: 'needs', minutes: 15 },
    { id: 'strengths', title: 'What works', section: 'strengths', minutes: 10 },
    { id: 'changes', title: 'What to change', section: 'changes', minutes: 17 },
    { id: 'agreements', title: 'Agreements', section: 'agreements', minutes: 15 },
    { id: 'review', title: 'Review', section: 'review', minutes: 6 },
    { id: 'commit', title: 'Commit & celebrate', section: 'commitments', minutes: 8 },
  ],
  prompts: [...teamAsk, ...teamAgree, ...teamMore],
})
