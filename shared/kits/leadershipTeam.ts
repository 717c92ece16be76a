import { composed, long, short, standard } from './composed.ts'

/** Leaders of departments: are we a team, or neighbours? What comes out are the next alliances. */
export const leadershipTeam = composed({
  id: 'leadership-team',
  title: 'Leadership team: team or neighbours?',
  blurb:
    'For people who lead side by side and suspect that they are a row of silos. You leave with an honest picture, one thing you will really do together, and the pairs that should talk next.',
  people: '4 to 14 people',
  suits: { who: ['leaders'], together: ['while', 'long'] },
  lengths: { short: 25, standard: 60, long: 90 },
  opening: {
    awkward: 'Asking “are we a team at all?” makes people shift in their chairs. Good: stay there.',
    covers: 'We look at how our areas work together, not at how well each is led.',
    sees: 'Only this group has the link. What goes to our people, we decide at the end.',
  },
  chapters: [
    {
      id: 'open',
      title: 'Open',
      section: null,
      prompts: [
        short('round', 3, {
          ask: 'Whom in this room did you last ask for help, and for what?',
          hint: 'Asks for a fact before any opinion. A long pause is an answer: note it kindly.',
          probes: ['How did it go?', 'What made you choose that person?'],
        }),
      ],
    },
    {
      id: 'picture',
      title: 'Where we stand',
      section: {
        title: 'Where we stand',
        kind: 'other',
        invitation:
          'Signs of a team, signs of neighbours. For example: “We share a corridor and a calendar. We don’t share a single goal.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'How would a new colleague find out whether we are one team or several?',
          hint: 'What they would see, hear, read. Sort the notes into two heaps afterwards, and look at the sizes.',
          probes: ['What would they see in our meeting?', 'What would their own people tell them?'],
        }),
        standard('private', 5, {
          ask: 'What did our walls cost us last year?',
          hint: 'One real story each: money, a customer, a good colleague. Talk about the wall, not about who built it.',
          probes: ['Who outside paid for it?', 'What would have prevented it?'],
        }),
        long('open', 6, {
          ask: 'What is good about keeping to ourselves?',
          hint: 'Silos have benefits: speed, calm, loyalty. Unless these are honoured, no wall comes down.',
          probes: ['What would you fear to lose?', 'How could we keep that, too?'],
        }),
      ],
    },
    {
      id: 'purpose',
      title: 'One thing together',
      section: {
        title: 'One thing together',
        kind: 'purpose',
        invitation:
          'A goal that needs all of you. For example: “Nobody waits longer than a week for an answer, whichever door they knock on.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'What could we reach this year only if all of us move?',
          hint: 'If nothing comes up, perhaps you need not be a team. That would be an honest result as well; say so.',
          probes: ['What part would be yours?', 'What would we stop doing for it?'],
        }),
        standard('private', 5, {
          ask: 'What would you give from your area so that another can win?',
          hint: 'People, time, a date, a room. A team is visible in what goes across the borders.',
          probes: ['What would you need in return?', 'How would your own people take it?'],
        }),
      ],
    },
    {
      id: 'needs',
      title: 'What I need from you',
      section: {
        title: 'What I need from you',
        kind: 'needs',
        invitation:
          'Asks from one area to another, by name. For example: “From Finance: a rough number in two days. The exact one may take its time.”',
      },
      prompts: [
        short('private', 4, {
          ask: 'What do you need from one area here so that yours can do good work?',
          hint: 'Addressed and concrete. The one addressed answers only: yes, no, or let’s talk.',
          probes: ['How much would it change for you?', 'What may they ask of you in return?'],
        }),
        standard('private', 5, {
          ask: 'What should the others understand about the months ahead in your area?',
          hint: 'Peaks, vacancies, worries. Much blame among neighbours is simply not knowing.',
          probes: ['When will you be hard to reach?', 'What would lighten it?'],
        }),
        long('private', 6, {
          ask: 'What do you think the others complain about when they talk of your area?',
          hint: 'Guess first, listen after. Let the others say what is true and what is better than feared.',
          probes: ['Where are they right?', 'What would you ask them to see?'],
        }),
      ],
    },
    {
      id: 'changes',
      title: 'How we meet',
      section: {
        title: 'How we meet',
        kind: 'changes',
        invitation:
          'What your time together is for. For example: “Reports in writing, the day before. In the room we only do what needs all of us.”',
      },
      prompts: [
        standard('private', 5, {
          ask: 'When is our meeting worth the trip?',
          hint: 'Turns grumbling about meetings into a wish. Count together how many minutes last time were worth it.',
          probes: ['What happens in those minutes?', 'What could we read instead?'],
        }),
        short('open', 3, {
          ask: 'What do we want to settle among us before it reaches our people?',
          hint: 'People below are often sent to fight for what their leaders did not clear. Name two current cases.',
          probes: ['Who clears it with whom?', 'By when?'],
        }),
        long('private', 7, {
          ask: 'How do you lead others into the walls that you complain about?',
          hint: 'The mirror. Everyone writes one thing about themselves, and you begin.',
          probes: ['What did you say about a neighbour lately?', 'What would you say instead?'],
        }),
      ],
    },
    {
      id: 'agreements',
      title: 'Bridges',
      section: {
        title: 'Bridges',
        kind: 'agreements',
        invitation:
          'Promises across borders, and pairs that will talk. For example: “Ayla and Ben: their own alliance by the 15th. Topic: who answers the customer.”',
      },
      prompts: [
        short('open', 4, {
          ask: 'Which pairs among us need a conversation of their own, by when?',
          hint: 'The true yield of today: a list of pairs with dates. Each pair can start from a kit of its own.',
          probes: ['What would they talk about first?', 'Who writes the invitation today?'],
        }),
        standard('private', 6, {
          ask: 'Which promise across a border are you ready to make today?',
          hint: 'One each, with a day. The person on the other side says whether it would help.',
          probes: ['How will the other side know?', 'What would stop you?'],
        }),
        long('open', 6, {
          ask: 'Who else should be in on this with us from outside this room?',
          hint: 'Boards, councils, partners, deputies. Leaders need alliances in every direction.',
          probes: ['What would we ask of them?', 'Who has the best door to them?'],
        }),
      ],
    },
    {
      id: 'review',
      title: 'Look again',
      section: {
        title: 'Look again',
        kind: 'review',
        invitation:
          'When you ask the question again. For example: “In ten weeks, same room: team or neighbours? Kai asks.”',
      },
      prompts: [
        short('open', 2, {
          ask: 'When will we ask ourselves again whether we are a team?',
          hint: 'Same question, same people, with this board beside you. Ten weeks show a difference.',
          probes: ['What would you like to answer then?', 'What sign would come first?'],
        }),
        standard('round', 5, {
          ask: 'What may our people hear from all of us about today?',
          hint: 'One sentence that everybody will say, in the same words. Write it down before you go.',
          probes: ['What would make them curious?', 'What should stay here?'],
        }),
        long('round', 5, {
          ask: 'What is your part in making this more than a nice afternoon?',
          hint: 'Each one, aloud, at the very end of the work. Short is strong.',
          probes: ['What might show that it took root?', 'Who will ask you about it?'],
        }),
        standard('round', 4, {
          ask: 'What surprised you about somebody else’s area?',
          hint: 'New knowledge is the first bridge. If nothing surprised anyone, you know each other or you were careful.',
          probes: ['What will you do with that?', 'Whom will you tell?'],
        }),
        short('round', 2, {
          ask: 'Team or neighbours: which word would you use from today on?',
          hint: 'Or a third word of their own. Let the picture stand for a moment.',
          probes: ['What tipped it for you?', 'What would change the word?'],
          oneWord: true,
        }),
      ],
    },
  ],
})
