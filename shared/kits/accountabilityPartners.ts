import { composed, long, short, standard } from './composed.ts'

/** Two or three people who keep each other on track, each with an aim of their own. */
export const accountabilityPartners = composed({
  id: 'accountability-partners',
  title: 'Accountability partners',
  blurb:
    'For two or three people who each want to get something done and help each other to it. You leave with clear steps, a rhythm, and words for the day one of you didn’t.',
  people: '2 to 4 people',
  suits: { who: ['coaching', 'peers'], together: ['new', 'while', 'long'] },
  lengths: { short: 15, standard: 35, long: 60 },
  opening: {
    awkward: 'Asking someone to keep an eye on you takes some nerve. Everybody here is asking.',
    covers: 'We look after each other’s promises. We don’t run each other’s lives.',
    sees: 'Only those with this link can read what you share. Drafts stay with you.',
  },
  chapters: [
    {
      id: 'open',
      title: 'Open',
      section: null,
      prompts: [
        short('round', 1, {
          ask: 'What have you put off so often that you want a witness?',
          hint: 'Begin with your own. A bit of self-mockery is good; scolding oneself is not needed.',
          probes: ['What has it cost you so far?', 'What made today the day?'],
        }),
      ],
    },
    {
      id: 'purpose',
      title: 'What I’m after',
      section: {
        title: 'What I’m after',
        kind: 'purpose',
        invitation:
          'Your aim, and what it is good for. For example: “A first draft of the handbook by June, so that I can stop explaining it at night.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'What will be different in your life when you’ve done it?',
          hint: 'An aim needs a picture that pulls. If an answer sounds like a duty, ask whose wish it really is.',
          probes: ['What would you do that evening?', 'Whose wish is it?'],
        }),
        standard('private', 5, {
          ask: 'What would be good enough?',
          hint: 'Many aims die of being too large. Find the size that still counts and can be kept in a bad month.',
          probes: ['What is the version for a tired week?', 'What would you happily leave out?'],
        }),
        long('private', 7, {
          ask: 'Who do you become by keeping this promise to yourself?',
          hint: 'Beyond the task. Some find this too large a question: let them pass, or answer with a gesture.',
          probes: ['Where are you that person already?', 'Who noticed?'],
        }),
      ],
    },
    {
      id: 'needs',
      title: 'How to hold me',
      section: {
        title: 'How to hold me',
        kind: 'needs',
        invitation:
          'What helps and what sets your teeth on edge. For example: “Ask me ‘what’s the next bit?’ Never ‘so, how far are you?’”',
      },
      prompts: [
        short('private', 3, {
          ask: 'How do you like to be held to your word?',
          hint: 'Strict or soft, in writing or by phone, every day or never on Sundays. Tastes differ; write the instruction down.',
          probes: ['What would make you hide from us?', 'What did it sound like when it worked?'],
        }),
        standard('private', 5, {
          ask: 'What do you tell yourself when you’re about to skip it?',
          hint: 'The excuses we know by heart. Read them out loud, in their own voice, and smile at them.',
          probes: ['What would you like us to answer?', 'When does that voice come?'],
        }),
        long('private', 7, {
          ask: 'How do you treat yourself after a failure?',
          hint: 'Some get hard on themselves and call it discipline. Listen, and ask for what would help them begin again.',
          probes: ['What gets you going again?', 'How would you speak to a friend then?'],
        }),
      ],
    },
    {
      id: 'strengths',
      title: 'What I’ve got',
      section: {
        title: 'What I’ve got',
        kind: 'strengths',
        invitation:
          'What helped you finish things before. For example: “I do it when it’s in the calendar with somebody’s name on it.”',
      },
      prompts: [
        short('round', 2, {
          ask: 'What did you finish once that nobody made you finish?',
          hint: 'Everybody has done it before. What worked then is the best hint for now.',
          probes: ['What kept you at it?', 'Which part of that can you use here?'],
        }),
        standard('open', 4, {
          ask: 'What can you lend the others that comes easily to you?',
          hint: 'A calm hour, a sharp eye, a loud cheer. It makes the partners more than a pair of watchdogs.',
          probes: ['When may they call on it?', 'What would be too much?'],
        }),
      ],
    },
    {
      id: 'agreements',
      title: 'Steps',
      section: {
        title: 'Steps',
        kind: 'agreements',
        invitation:
          'What, by when, how the others will see it. For example: “Leo: two pages, Thursday at six, a photo in our chat.”',
      },
      prompts: [
        short('private', 2, {
          ask: 'What is your next step, with a day and a proof?',
          hint: 'Small enough to be done within a week, and visible to the others. “Work on it” is no step.',
          probes: ['What will we see?', 'What could get in its way?'],
        }),
        standard('open', 3, {
          ask: 'What happens when one of us didn’t do it?',
          hint: 'Choose a ritual without shame: say so, shrink the step, set a new day. Then nobody has to disappear.',
          probes: ['What would be a kind first sentence?', 'After how many times do we talk about the aim itself?'],
        }),
        long('open', 6, {
          ask: 'Which other help would you need that we can’t give?',
          hint: 'Partners are no doctors, bosses or bankers. Naming it takes the weight off the friendship.',
          probes: ['Who could you ask?', 'What would be the first call?'],
        }),
      ],
    },
    {
      id: 'review',
      title: 'Rhythm',
      section: {
        title: 'Rhythm',
        kind: 'review',
        invitation:
          'When you check in, and for how long this lasts. For example: “Mondays, ten minutes, by phone, until Easter. Then we decide again.”',
      },
      prompts: [
        short('open', 2, {
          ask: 'On which day do we hear from each other, and until when does this run?',
          hint: 'A short rhythm and an end date. Without an end, partnerships fade and leave a bad taste.',
          probes: ['How short may it be?', 'What would make us stop early?'],
        }),
        standard('open', 3, {
          ask: 'How will we celebrate each step?',
          hint: 'A cheer costs nothing and does half of the work. Ask what each one really likes.',
          probes: ['What feels like a reward to you?', 'What feels like mockery?'],
        }),
        long('round', 5, {
          ask: 'What do you say yes to, for the other as well as for yourself?',
          hint: 'Two promises each: my step, and my part in yours. Shake hands on it, or wave.',
          probes: ['What makes you hesitate?', 'What would make it lighter?'],
        }),
        short('round', 1, {
          ask: 'What one word would you pin above your desk?',
          hint: 'The word for the next weeks. Write it on paper as well, if there is some.',
          probes: ['What should it remind you of?', 'When will you look at it?'],
          oneWord: true,
        }),
      ],
    },
  ],
})
