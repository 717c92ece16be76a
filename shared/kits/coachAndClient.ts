import { composed, long, short, standard } from './composed.ts'

/** A coach or mentor and the person who came: how they want to work, before they start. */
export const coachAndClient = composed({
  id: 'coach-and-client',
  title: 'Coach and client',
  blurb:
    'For the first hour of a coaching or mentoring. Both of you say how you want to work, what is fair game and what isn’t, and how the two of you will know that it helps.',
  people: '2 people',
  suits: { who: ['coaching'], together: ['new'] },
  lengths: { short: 20, standard: 40, long: 60 },
  opening: {
    awkward: 'Two near strangers will talk about what matters. Feeling shy is part of it.',
    covers: 'Today we design how we work together. The topic itself comes next time.',
    sees: 'The board belongs to the two of you. Whoever else has the link can read it, too.',
  },
  chapters: [
    {
      id: 'open',
      title: 'Open',
      section: null,
      prompts: [
        short('round', 2, {
          ask: 'What did you think about on your way to this talk?',
          hint: 'The coach answers, too. It levels the room before the deeper questions.',
          probes: ['What are you relieved about?', 'What are you unsure of?'],
        }),
        standard('open', 4, {
          ask: 'What stays between us, up to which limit?',
          hint: 'Confidence has limits: a paying employer, a danger to somebody. Name them before something is told.',
          probes: ['Who might ask you about this?', 'What may we say to them?'],
        }),
      ],
    },
    {
      id: 'purpose',
      title: 'What for',
      section: {
        title: 'What for',
        kind: 'purpose',
        invitation:
          'What should have moved when you’re done. For example: “I’d like to walk into the board meeting without a stomach ache.”',
      },
      prompts: [
        short('private', 4, {
          ask: 'When we are done, what should have become possible for you?',
          hint: 'The client’s aim, in the client’s words. The coach answers about their own work with this person.',
          probes: ['How would others notice?', 'What would you do on the first day after?'],
        }),
        standard('private', 5, {
          ask: 'What has served you a little among all that you tried already?',
          hint: 'Honours what the person has done. There is nearly always something that worked a little.',
          probes: ['Which bit of it is worth keeping?', 'What did it teach you about yourself?'],
        }),
        long('private', 6, {
          ask: 'What might you lose by getting what you want?',
          hint: 'Change has a price, and it is easier to carry when it was named. Leave room for silence.',
          probes: ['Who is used to you as you are?', 'What would you like to keep in any case?'],
        }),
      ],
    },
    {
      id: 'needs',
      title: 'How we work',
      section: {
        title: 'How we work',
        kind: 'needs',
        invitation:
          'What each of you needs to do good work. For example: “Interrupt me when I tell the same story twice.”',
      },
      prompts: [
        short('private', 4, {
          ask: 'What brings you to think well when you’re with someone?',
          hint: 'Silence, pictures, a walk, a blunt question. Both answer; the coach is not the same with everybody.',
          probes: ['What makes you stop thinking?', 'Who was good at that with you?'],
        }),
        standard('private', 4, {
          ask: 'How bold would you like me to be?',
          hint: 'Get an example on each side: a question that would go too far, and one that would be too tame.',
          probes: ['How will I see that it was too much?', 'What would you like me never to let pass?'],
        }),
        long('private', 6, {
          ask: 'What do you want to be responsible for in this work yourself?',
          hint: 'Keeps the weight where it belongs: the client’s progress is not the coach’s product.',
          probes: ['What would you like to hand over too easily?', 'What is my share, as you see it?'],
        }),
      ],
    },
    {
      id: 'changes',
      title: 'When it sticks',
      section: {
        title: 'When it sticks',
        kind: 'changes',
        invitation:
          'What you do when it isn’t helping. For example: “If I come without news three times, ask me what I’m avoiding.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'How will each of us notice that this isn’t helping?',
          hint: 'Clients are polite for too long, and so are coaches. A sign agreed now makes it easy to say.',
          probes: ['How would you put it into words?', 'What could we change before we stop?'],
        }),
        standard('private', 4, {
          ask: 'Which topics are closed for now?',
          hint: 'A closed door is respected, and can be opened later by the person who closed it.',
          probes: ['How will I recognise the door?', 'What would open it one day?'],
        }),
      ],
    },
    {
      id: 'agreements',
      title: 'Our deal',
      section: {
        title: 'Our deal',
        kind: 'agreements',
        invitation:
          'Times, tasks, ways to reach each other. For example: “Ida sends three lines the evening before. Tom replies only if something is burning.”',
      },
      prompts: [
        short('open', 3, {
          ask: 'What will each of us do before, during and after a session?',
          hint: 'Dates, cancelling, notes, messages in between. Practical things, so that the sessions are free for the rest.',
          probes: ['By what time?', 'What happens if one of us forgets?'],
        }),
        long('open', 4, {
          ask: 'How will we tell that you are further along than last time?',
          hint: 'Look for signs in daily life, not for a grade. Note two that can be checked at the halfway point.',
          probes: ['Who would see it before you do?', 'What would count as a small win?'],
        }),
      ],
    },
    {
      id: 'review',
      title: 'Halfway and end',
      section: {
        title: 'Halfway and end',
        kind: 'review',
        invitation:
          'The day you look at how you work together, and the last day. For example: “Session four: ten minutes on us. Last session: 12 December.”',
      },
      prompts: [
        short('open', 2, {
          ask: 'At which session do we talk about how we work, instead of your topic?',
          hint: 'Pick the session by its number and its date. It saves many alliances that would have ended in a polite message.',
          probes: ['What should we ask each other then?', 'Who brings it up?'],
        }),
        long('open', 4, {
          ask: 'How do you want to say goodbye when it’s done?',
          hint: 'A good end is part of the work. Plan a last session for it rather than a last invoice.',
          probes: ['What would you like to look back on?', 'What comes after us?'],
        }),
        standard('round', 3, {
          ask: 'What are you willing to risk in these sessions?',
          hint: 'Both say one thing. It may stay a private note; then only say that you have one.',
          probes: ['What would make the risk worth it?', 'What do you need beside you for that?'],
        }),
        short('round', 1, {
          ask: 'Which word describes how you feel about starting?',
          hint: 'One word each. “Nervous” and “curious” are often the same animal.',
          probes: ['Where do you feel it?', 'What does that word need?'],
          oneWord: true,
        }),
      ],
    },
  ],
})
