import { composed, long, short, standard } from './composed.ts'

/** Two people of two departments, neither of whom leads the other. */
export const twoPeers = composed({
  id: 'two-peers',
  title: 'Two peers across departments',
  blurb:
    'For two people whose teams meet at the edges: product and engineering, sales and marketing, ward and pharmacy. You leave knowing each other’s world, and who calls whom.',
  people: '2 people',
  suits: { who: ['peers'], together: ['new', 'while'] },
  lengths: { short: 20, standard: 45, long: 75 },
  opening: {
    awkward: 'Peers rarely talk about this: nobody’s job says that we must. So it can feel odd.',
    covers: 'It is about the two of us and where our work meets, not about our teams’ old scores.',
    sees: 'Whoever has the link can read the board. Decide together who gets it.',
  },
  chapters: [
    {
      id: 'open',
      title: 'Open',
      section: null,
      prompts: [
        short('round', 2, {
          ask: 'What made you take the time for this?',
          hint: 'Two busy people chose the same hour. Let each say what it is worth to them, in one breath.',
          probes: ['What else wanted this hour?', 'What would make it well spent?'],
        }),
        standard('open', 4, {
          ask: 'Which part of this may we tell our teams?',
          hint: 'Each of you goes back to people who will ask. Agree on the sentence you will both say.',
          probes: ['What would we rather keep between us?', 'How might our teams misread it?'],
        }),
      ],
    },
    {
      id: 'purpose',
      title: 'What we share',
      section: {
        title: 'What we share',
        kind: 'purpose',
        invitation:
          'What you can only reach together. For example: “Customers who stay. You promise it, my people build it, neither does it alone.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'Where does my success depend on you?',
          hint: 'Each writes about their own need of the other. It takes a little pride to answer; go gently, and do not bargain yet.',
          probes: ['What happened the last time it failed?', 'What would be the smallest help?'],
        }),
        standard('private', 5, {
          ask: 'What would the two of us be proud of a year from now?',
          hint: 'Look for something neither department could claim alone. Stay with it until you can both see it.',
          probes: ['Who else would notice?', 'What would we have stopped doing by then?'],
        }),
        long('open', 8, {
          ask: 'Who gains when you and I get along, without ever knowing it?',
          hint: 'A customer, a patient, a colleague on the night shift. It gives the talk a purpose outside the two of you.',
          probes: ['What do they notice now?', 'What would you love for them to say?'],
        }),
      ],
    },
    {
      id: 'worlds',
      title: 'Your world, my world',
      section: {
        title: 'Your world, my world',
        kind: 'needs',
        invitation:
          'What the other should know of your days. For example: “On the last three days of a quarter I can’t hear new ideas. On the first three I love them.”',
      },
      prompts: [
        short('private', 4, {
          ask: 'What do people outside your department rarely understand about it?',
          hint: 'The one who listens may ask, not defend. Look for the pressure behind the habit.',
          probes: ['What does that look like in a bad week?', 'What do you wish they would ask?'],
        }),
        standard('private', 4, {
          ask: 'What are you measured by that I should know about?',
          hint: 'Much of what looks like stubbornness is somebody’s target. Put both numbers side by side.',
          probes: ['Where does your number pull against mine?', 'What do you care about that no number shows?'],
        }),
        long('private', 8, {
          ask: 'What do you think keeps me up at night?',
          hint: 'Each guesses about the other, then hears how close it was. Being guessed wrong is as useful as being guessed right.',
          probes: ['What did I get right?', 'What would you put in its place?'],
        }),
      ],
    },
    {
      id: 'strengths',
      title: 'What already works',
      section: {
        title: 'What already works',
        kind: 'strengths',
        invitation:
          'What you value in the other’s people and ways. For example: “Your team answers bad news with a plan. I tell mine about that.”',
      },
      prompts: [
        short('round', 2, {
          ask: 'What does your counterpart’s side do that makes your life easier?',
          hint: 'Say it to their face and let them take it home to their team. Name one real occasion.',
          probes: ['How did that help you?', 'Who over there should hear it?'],
        }),
        standard('private', 4, {
          ask: 'What could I learn from how you lead your people?',
          hint: 'Respect between equals is seldom spoken. A small detail is worth more than a compliment.',
          probes: ['Where did you pick that up?', 'What does it cost you?'],
        }),
      ],
    },
    {
      id: 'changes',
      title: 'Where it rubs',
      section: {
        title: 'Where it rubs',
        kind: 'changes',
        invitation:
          'Seams, hand-overs and surprises, and what you want instead. For example: “I’d like to hear of a launch before my customers do.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'At which seam between our departments do things get lost?',
          hint: 'Talk about the seam, not about who dropped it. If a name comes up, ask what the hand-over looked like from their side.',
          probes: ['What would a good hand-over carry?', 'When does it work without trouble?'],
        }),
        standard('private', 4, {
          ask: 'When our teams disagree, how do you want the two of us to handle it?',
          hint: 'People look up to see what you two do. Decide now whether you talk first, alone, or in front of them.',
          probes: ['What would your people expect of you?', 'What would be a fair way to lose?'],
        }),
        long('open', 7, {
          ask: 'What do you say about my department when nobody from it is listening?',
          hint: 'Only for pairs with some trust between them. Laugh if you can. Then turn each line into a wish.',
          probes: ['What is the request inside that?', 'What would you like to be able to say instead?'],
        }),
      ],
    },
    {
      id: 'agreements',
      title: 'Agreements',
      section: {
        title: 'Agreements',
        kind: 'agreements',
        invitation:
          'Who tells whom what, by when. For example: “Tess calls Arun before anything is announced. Arun answers the same day, even if only with ‘later’.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'What do you want me to tell you first, before anybody else?',
          hint: 'Gets to what people fear: being the last to know. Make it a promise with a channel and a time.',
          probes: ['How early is early enough?', 'Which channel would you see at once?'],
        }),
        standard('open', 4, {
          ask: 'What could we decide between the two of us from now on, without asking upwards?',
          hint: 'Speed is what peers can give each other. Name two or three kinds of decisions and try them for a month.',
          probes: ['Where would you need cover?', 'Who should know that we do?'],
        }),
      ],
    },
    {
      id: 'review',
      title: 'Next time',
      section: {
        title: 'Next time',
        kind: 'review',
        invitation:
          'A rhythm that outlives a busy quarter. For example: “Second Tuesday, 25 minutes, walking. First question: what did I hear too late?”',
      },
      prompts: [
        short('open', 1, {
          ask: 'When do the two of us meet again just for this?',
          hint: 'Make it short and regular. Whoever cancels proposes the next date in the same message.',
          probes: ['What would make you keep it in a full week?', 'What should be our first topic?'],
        }),
        long('open', 7, {
          ask: 'How should the next person in your chair learn about this?',
          hint: 'Alliances between departments often end with a change of job. A line for the successor keeps it alive.',
          probes: ['What would you tell them first?', 'What may they change?'],
        }),
        short('round', 1, {
          ask: 'Which one word sums up this hour for you?',
          hint: 'Take the first word that comes. It often says what the minutes could not.',
          probes: ['What made you pick it?', 'What word would your team choose?'],
          oneWord: true,
        }),
      ],
    },
  ],
})
