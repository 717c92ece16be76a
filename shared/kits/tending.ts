import { composed, long, short, standard } from './composed.ts'

/** A quarter of an hour for an alliance that needs care: something was bumped. */
export const tending = composed({
  id: 'tending',
  title: 'Tending: a quarter of an hour to mend',
  blurb:
    'For an alliance that got a bump: a promise slipped, a word went wrong, something feels off. You leave with what each needed, one small repair, and a day to look whether it holds.',
  people: '2 to 8 people',
  suits: { who: ['team', 'peers', 'lead', 'leaders', 'coaching', 'private'], together: ['while', 'long'] },
  lengths: { short: 10, standard: 15, long: 30 },
  opening: {
    awkward: 'Nobody likes to bring up a bump. Somebody did, and that is care, not complaint.',
    covers: 'We mend one thing. The rest of our list can wait for another day.',
    sees: 'It stays with us. Write first, on your own: it opens when all are ready.',
  },
  chapters: [
    {
      id: 'open',
      title: 'Arrive',
      section: null,
      prompts: [
        long('round', 3, {
          ask: 'What do you hope will be lighter after this?',
          hint: 'Begins with a wish, before anybody tells the story. Whoever raised the hand does not have to start.',
          probes: ['What would be the first sign?', 'What do you need to get there?'],
        }),
      ],
    },
    {
      id: 'bump',
      title: 'What happened',
      section: {
        title: 'What happened',
        kind: 'changes',
        invitation:
          'Each one’s view, with “I”. For example: “I saw the plan had changed and heard of it from the customer. I felt left behind.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'What happened, seen with your eyes only?',
          hint: 'Facts first, then what it did inside. No “you always”; if one slips in, ask what they saw on that day.',
          probes: ['What did you feel right then?', 'What did you tell yourself about it?'],
        }),
        standard('private', 2, {
          ask: 'What was your own share in it, however small?',
          hint: 'A share is not a fault. When one person names theirs, the others mostly follow.',
          probes: ['What would you do differently?', 'What did you not know then?'],
        }),
        long('round', 4, {
          ask: 'What did you hear the other say?',
          hint: 'Each repeats in their own words until the other says “yes, that’s it”. Slow, and worth every minute.',
          probes: ['What was missing in it?', 'What touched you?'],
        }),
      ],
    },
    {
      id: 'needs',
      title: 'What was needed',
      section: {
        title: 'What was needed',
        kind: 'needs',
        invitation:
          'The need under the hurt. For example: “I’d have needed a call, even a bad one, before the mail went out.”',
      },
      prompts: [
        short('private', 2, {
          ask: 'What did you need in that moment that you didn’t get?',
          hint: 'Under anger there is a need. Once it is said, people lean forward; wait for that.',
          probes: ['How would it have sounded?', 'What would be enough now?'],
        }),
        long('private', 3, {
          ask: 'Which line of our alliance was touched by this?',
          hint: 'Look at the agreements together. Perhaps one was broken; perhaps one was never made.',
          probes: ['What did we mean when we wrote it?', 'What should the line say instead?'],
        }),
      ],
    },
    {
      id: 'agreements',
      title: 'One repair',
      section: {
        title: 'One repair',
        kind: 'agreements',
        invitation:
          'One thing, small and soon. For example: “Tomorrow at ten Lou tells the customer that it was both of us. Amir is on the call.”',
      },
      prompts: [
        short('open', 2, {
          ask: 'What small thing would help to mend this, by tomorrow?',
          hint: 'Repair is something one does. If an apology is due, it may simply be said here, without a “but”.',
          probes: ['Who does it?', 'How will the other know that it’s done?'],
        }),
        standard('open', 2, {
          ask: 'What do we change so that it’s less likely next time?',
          hint: 'One line: a new agreement, or an old one in better words. Cross out the old one.',
          probes: ['When would it have helped?', 'What makes it easy to keep?'],
        }),
        long('round', 4, {
          ask: 'What still holds between us, in spite of this?',
          hint: 'A bump makes people forget the rest. Name what is whole; it is most of it.',
          probes: ['Where did you see it today?', 'What would you like to say about it?'],
        }),
      ],
    },
    {
      id: 'review',
      title: 'Look after it',
      section: {
        title: 'Look after it',
        kind: 'review',
        invitation: 'A day soon, five minutes. For example: “Next Wednesday after stand-up: does it still smart?”',
      },
      prompts: [
        short('open', 1, {
          ask: 'On which day do we see whether it has healed?',
          hint: 'Within a week, five minutes. Mending is only done when somebody looked again.',
          probes: ['Who asks?', 'What if it still hurts?'],
        }),
        long('round', 1, {
          ask: 'What do you thank each other for today?',
          hint: 'For the courage to raise it, for staying in the room. A sentence each.',
          probes: ['What was hard about it?', 'What would you do the same way again?'],
        }),
        standard('round', 1, {
          ask: 'Which word describes what is between us now?',
          hint: 'One word each. “Tender” and “tired” are good words after a repair.',
          probes: ['Which word was it before?', 'What would you wish it to be?'],
          oneWord: true,
        }),
        short('round', 1, {
          ask: 'What helps you to leave this here when you go?',
          hint: 'A breath, a handshake, a walk. So that nobody takes the bump home.',
          probes: ['What do you do next?', 'Who can you be with?'],
        }),
      ],
    },
  ],
})
