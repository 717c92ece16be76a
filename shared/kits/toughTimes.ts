import { composed, long, short, standard } from './composed.ts'

/** Before a storm, or after one: what people need of each other then. */
export const toughTimes = composed({
  id: 'tough-times',
  title: 'When things get tough',
  blurb:
    'For people with a hard stretch ahead or behind them. You leave knowing each other’s storm signs, what helps, what hurts, and how each of you finds the way back.',
  people: '2 to 10 people',
  suits: { who: ['team', 'peers', 'lead', 'leaders'], together: ['while', 'long'] },
  lengths: { short: 20, standard: 45, long: 75 },
  opening: {
    awkward: 'Speaking of hard days on a calm one feels strange. It is the best time for it.',
    covers: 'We plan for storms to come. We don’t settle who caused the last one.',
    sees: 'What is too raw stays in your draft: nobody else can read it until you share it.',
  },
  chapters: [
    {
      id: 'open',
      title: 'Open',
      section: null,
      prompts: [
        short('round', 2, {
          ask: 'What is the weather in you today?',
          hint: 'Sun, drizzle, fog: a picture tells enough. Nobody explains, nobody consoles.',
          probes: ['What changed it since the morning?', 'What weather would you like by the end?'],
        }),
        standard('open', 4, {
          ask: 'What would make it safe enough to talk about the hard parts?',
          hint: 'Write down what people ask for and keep to it today. Passing is always fine; say so.',
          probes: ['What should nobody do here?', 'How do we say that it’s getting too much?'],
        }),
      ],
    },
    {
      id: 'strengths',
      title: 'What carried us',
      section: {
        title: 'What carried us',
        kind: 'strengths',
        invitation:
          'What held in past storms. For example: “When the supplier failed, we ate together every evening. It kept us kind.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'What got you through a hard time that you’re glad you had?',
          hint: 'A person, a routine, a stubborn streak. It need not be from work. Everyone has come through something.',
          probes: ['Where could you get that again?', 'How could the others give you a bit of it?'],
        }),
        standard('round', 4, {
          ask: 'Which quality of someone here do you count on when it gets rough?',
          hint: 'Turn to the person and say it. In storms people forget that they are needed for who they are.',
          probes: ['When did you see it?', 'What would help them to have it ready?'],
        }),
      ],
    },
    {
      id: 'signs',
      title: 'Storm signs',
      section: {
        title: 'Storm signs',
        kind: 'needs',
        invitation:
          'What others can see or hear before you say a word. For example: “I start answering in full sentences with a full stop. That’s me, under water.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'What do you do when it all becomes too much?',
          hint: 'Fight, vanish, joke, tidy, take everything on. Offer one of yours first; shame goes when a leader starts.',
          probes: ['What do people mostly misread about it?', 'What comes just before?'],
        }),
        standard('private', 5, {
          ask: 'What helps when someone finds you like that?',
          hint: 'Water, a walk, a plain question, no question. Let each write an instruction others could follow.',
          probes: ['What makes it worse, though it’s meant well?', 'Who may come close then?'],
        }),
        long('private', 8, {
          ask: 'Which small thing sets you off more than it should?',
          hint: 'A tone, a word, a late reply. Laughing about triggers together takes half their power.',
          probes: ['Where do you know it from?', 'What would you like people to do with this?'],
        }),
      ],
    },
    {
      id: 'changes',
      title: 'Way back',
      section: {
        title: 'Way back',
        kind: 'changes',
        invitation:
          'How you repair, and where your limits are. For example: “Give me the night. In the morning I’ll come to you, and I’ll say it first.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'After a clash, what tells you that it’s good again?',
          hint: 'Some need words, others a joke or a coffee put down beside them. Without the sign, a fight goes on in silence.',
          probes: ['How long does it mostly take you?', 'Who do you like to make the first move?'],
        }),
        standard('private', 4, {
          ask: 'What will you not do, however hard it gets?',
          hint: 'Limits are a kind of promise: no shouting, no work on Sundays, no lies to customers. Nobody has to justify theirs.',
          probes: ['How will you say so in the moment?', 'What do you need from the others to hold it?'],
        }),
        standard('open', 4, {
          ask: 'Which value do we want to hold on to when the wind is strongest?',
          hint: 'Only one or two, and with a scene: what someone would see us do. A value without a scene is a poster.',
          probes: ['What would it cost us?', 'How would we look if we had let go of it?'],
        }),
        long('open', 8, {
          ask: 'Who takes over what, if one of us has to drop out for a while?',
          hint: 'Hard times empty chairs. Speaking of it calmly makes it possible to lie down when one should.',
          probes: ['What can simply wait?', 'How do we speak about it with others?'],
        }),
      ],
    },
    {
      id: 'agreements',
      title: 'Storm plan',
      section: {
        title: 'Storm plan',
        kind: 'agreements',
        invitation:
          'Who does what as soon as it starts. For example: “Whoever says ‘fog’ gets twenty minutes. Nina cancels what she can that day.”',
      },
      prompts: [
        short('open', 3, {
          ask: 'Which word or sign means “I need a break”, with no reason asked?',
          hint: 'Choose it together, try it aloud, and agree on what happens in the minute after. Groups use it only if they practised.',
          probes: ['What does everybody do on hearing it?', 'Who picks things up again?'],
        }),
        short('private', 3, {
          ask: 'What will you do for the others in the first bad week?',
          hint: 'A small, dated promise from each. Whoever leads makes theirs about people, not about the plan.',
          probes: ['How will they know that you’ve begun?', 'What must you stop doing so that you can?'],
        }),
        long('open', 7, {
          ask: 'Which three things do we drop first when there is too much?',
          hint: 'In the storm everything looks important. Decide now, while you can see far.',
          probes: ['Who is allowed to call it?', 'Whom must we tell?'],
        }),
      ],
    },
    {
      id: 'review',
      title: 'After the storm',
      section: {
        title: 'After the storm',
        kind: 'review',
        invitation:
          'When you look at it, storm or no storm. For example: “Two days after delivery, half an hour, all of us, no slides.”',
      },
      prompts: [
        short('open', 1, {
          ask: 'Which date do we set for looking back at this, whatever happens?',
          hint: 'A date, not “afterwards”. When it is over, people want to forget, and then nothing is learned.',
          probes: ['What should be asked first?', 'Who makes it happen if we are worn out?'],
        }),
        standard('round', 4, {
          ask: 'What can the others count on from you when it gets hard?',
          hint: 'In their own words, one by one, and with what they cannot promise. An honest gap is worth knowing.',
          probes: ['What would help you keep that?', 'What are you still unsure of?'],
        }),
        long('open', 7, {
          ask: 'How do we celebrate that we came through?',
          hint: 'Pick it before, so that there is something on the other side. Small, certain, with everybody in it.',
          probes: ['What would be too much fuss?', 'Who else belongs to it?'],
        }),
        short('round', 1, {
          ask: 'In one word, what do you take along for rough days?',
          hint: 'One word, like something put into a pocket. Read all of them out at the end.',
          probes: ['When will you need it?', 'Who gave it to you today?'],
          oneWord: true,
        }),
      ],
    },
  ],
})
