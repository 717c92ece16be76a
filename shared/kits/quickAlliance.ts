import { inStepOrder } from './composed.ts'
import type { Kit } from './kit.ts'
import { quickMore } from './quickAllianceMore.ts'

/** Twelve minutes: five questions, one agreement, one date, one word to close. */
export const quickAlliance: Kit = inStepOrder({
  id: 'quick-alliance',
  title: 'Quick alliance',
  blurb:
    'Twelve minutes to learn something real about each other. You leave with one agreement and the day you’ll look at it again.',
  people: '2 to 8 people',
  suits: { who: ['lead', 'peers', 'team', 'private'], together: ['new', 'while'] },
  lengths: { short: 10, standard: 12, long: 20 },
  opening: {
    awkward: 'Twelve minutes are too short to get embarrassed. Small and true is all we need.',
    covers: 'One agreement, one date. Everything larger waits for a longer talk.',
    sees: 'Whoever has the link can read along. Your drafts show only when we reveal them.',
  },
  sections: [
    {
      id: 'people',
      title: 'Good to know',
      kind: 'other',
      invitation:
        'One note each about working with you. For example: “I say yes fast and think later. Ask me again the next day.”',
      at: [0, 0],
      size: [880, 720],
    },
    {
      id: 'needs',
      title: 'What we need',
      kind: 'needs',
      invitation:
        'What helps you, on good days and hard ones. For example: “Ten quiet minutes before I answer. Then I’m all yours.”',
      at: [944, 0],
      size: [880, 720],
    },
    {
      id: 'agreements',
      title: 'Our agreement',
      kind: 'agreements',
      invitation:
        'One is enough: who, what, when. For example: “From tomorrow, each of us starts the day with one line in the chat: what I could use a hand with.”',
      at: [0, 784],
      size: [880, 720],
    },
    {
      id: 'review',
      title: 'Next date',
      kind: 'review',
      invitation:
        'A day, a time, and everybody’s name who’s in. For example: “Friday the 14th, ten past nine, over coffee: Lena, Omar, Kim.”',
      at: [944, 784],
      size: [880, 720],
    },
  ],
  steps: [
    { id: 'people', title: 'Good to know', section: 'people', minutes: 3 },
    { id: 'needs', title: 'What we need', section: 'needs', minutes: 4 },
    { id: 'agreements', title: 'One agreement', section: 'agreements', minutes: 3 },
    { id: 'review', title: 'Next date', section: 'review', minutes: 2 },
  ],
  prompts: [
    {
      id: 'quick-people-guess',
      text: 'What is good to know about working with you that nobody would guess?',
      hint: 'Say in one sentence what these twelve minutes are for and who can open this board, then start: twenty seconds each, you too. Small and true beats clever. Watch for heads that turn.',
      probes: ['What does that look like on a busy day?', 'How did you find that out about yourself?'],
      step: 'people',
      mode: 'round',
      minutes: 3,
    },
    {
      id: 'quick-needs-best',
      text: 'What do others do that brings out your best?',
      hint: 'Asks for what works, so nobody has to begin with a complaint. If someone writes one big word, probe once and move on.',
      probes: ['What would that sound like, word for word?', 'How would we notice that it’s missing?'],
      step: 'needs',
      mode: 'private',
      minutes: 2,
    },
    {
      id: 'quick-needs-hard',
      text: 'What helps you most when you’re having a hard day?',
      hint: 'Best asked while everyone is fine. Answers will differ: one wants company, another wants to be left in peace. Say the difference out loud.',
      probes: ['How could we tell that it’s that kind of day?', 'What would you like to hear from us then?'],
      step: 'needs',
      mode: 'private',
      minutes: 2,
      length: 'standard',
    },
    {
      id: 'quick-agree-one',
      text: 'What one thing do we want to do for each other from tomorrow on?',
      hint: 'Take the idea that most people nod at and give it a who, a what and a when. It should ask something of everybody, the leader too. Don’t polish: you’ll look at it again soon.',
      probes: ['Who goes first?', 'How will we know that we’re doing it?', 'What would make it small enough to keep?'],
      step: 'agreements',
      mode: 'open',
      minutes: 3,
    },
    {
      id: 'quick-review-date',
      text: 'Which day do we take ten minutes to see how it went?',
      hint: 'Pick a day within two weeks and write it down. Then go round: each person says “I’m in”, or what would get them there.',
      probes: ['What would get you from nearly in to in?', 'How can anyone ask for it sooner?'],
      step: 'review',
      mode: 'round',
      minutes: 1,
    },
    {
      id: 'quick-review-word',
      text: 'How was this, in a single word?',
      hint: 'Quick as a photograph. Read the words out once, then go.',
      probes: ['What would you have said ten minutes ago?', 'What would you change next time?'],
      step: 'review',
      mode: 'round',
      oneWord: true,
      minutes: 1,
    },
    ...quickMore,
  ],
})
