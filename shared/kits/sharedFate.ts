import { composed, long, short, standard } from './composed.ts'

/** Two people, or two functions, that win or lose together: what counts as both. */
export const sharedFate = composed({
  id: 'shared-fate',
  title: 'Shared-fate pair',
  blurb:
    'For two who win or lose together: engineering and product, a principal and a deputy, two founders. You leave with one picture of joint success, one of joint failure, and no guesses left between.',
  people: '2 to 4 people',
  suits: { who: ['peers'], together: ['while', 'long'] },
  lengths: { short: 20, standard: 50, long: 75 },
  opening: {
    awkward: 'We depend on each other so much that we mostly don’t speak of it. Let’s.',
    covers: 'It is about what we win or lose together, not about who is more important.',
    sees: 'Two sides, one board: whoever holds the link sees it. Drafts open together.',
  },
  chapters: [
    {
      id: 'open',
      title: 'Open',
      section: null,
      prompts: [
        short('round', 2, {
          ask: 'What would I lose if you left tomorrow?',
          hint: 'Straight to the point, and warmer than it sounds. Both answer, looking at each other.',
          probes: ['What would be gone on the first day?', 'What would only show after a year?'],
        }),
      ],
    },
    {
      id: 'fate',
      title: 'Win and lose',
      section: {
        title: 'Win and lose',
        kind: 'purpose',
        invitation:
          'What both of you would call success, and failure. For example: “We lose together when it ships on time and nobody wants it.”',
      },
      prompts: [
        short('private', 2, {
          ask: 'What would count as a success for both of us, or for neither?',
          hint: 'Write apart, then compare word by word. The gap between the two texts is the real agenda.',
          probes: ['How would we measure it?', 'Which of your own goals would you let go for it?'],
        }),
        short('private', 2, {
          ask: 'What would our joint failure look like?',
          hint: 'A dark picture, drawn calmly, protects. Ask for the headline and for the three steps that led there.',
          probes: ['What would give it away early?', 'Who would see it before us?'],
        }),
        long('open', 6, {
          ask: 'What do we believe about the future that only one of us may say aloud?',
          hint: 'Often one side is paid for hope and the other for doubt. Swap the roles for two minutes.',
          probes: ['What was it like to hold the other role?', 'What do you believe in private?'],
        }),
      ],
    },
    {
      id: 'swap',
      title: 'In your shoes',
      section: {
        title: 'In your shoes',
        kind: 'needs',
        invitation:
          'What you think worries the other, and what really does. For example: “I guessed: deadlines. In truth: that we stop asking you what’s wise.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'What do you think the other side worries about most?',
          hint: 'Each writes the other’s worry. Then the owner corrects it: what is right, what is missing, what is simply wrong.',
          probes: ['What made you think so?', 'What should stand there instead?'],
        }),
        standard('private', 5, {
          ask: 'What do I need to understand about your business to be of use?',
          hint: 'Curiosity before opinions. The one who explains uses no word that a child would not know.',
          probes: ['What is the part that everyone gets wrong?', 'Whom could I watch at work for an hour?'],
        }),
        standard('private', 5, {
          ask: 'Where do our two kinds of work touch, day by day?',
          hint: 'Draw the touching points on the board: hand-overs, shared people, shared customers. Count them together.',
          probes: ['Which of them runs well?', 'Which one did we forget?'],
        }),
        long('private', 7, {
          ask: 'What pressure reaches you that stops before it reaches me?',
          hint: 'Good partners shield each other and then wonder about being misunderstood. Lift the shield a little.',
          probes: ['What would you like me to know of it?', 'What would you still keep from me?'],
        }),
      ],
    },
    {
      id: 'strengths',
      title: 'Better together',
      section: {
        title: 'Better together',
        kind: 'strengths',
        invitation:
          'What you do better because of the other. For example: “Since you ask ‘who is it for?’, we throw away half as much.”',
      },
      prompts: [
        short('round', 2, {
          ask: 'What is better in your work because mine exists?',
          hint: 'A thank-you that shows the bond. Ask for one thing that really exists: a product, a rule, a saved night.',
          probes: ['How did that come about?', 'What would make it happen more often?'],
        }),
        standard('private', 4, {
          ask: 'Which difference between us is worth keeping?',
          hint: 'Speed and care, dream and detail. Partners who become alike are one too many.',
          probes: ['When does it help?', 'When does it get on your nerves?'],
        }),
      ],
    },
    {
      id: 'changes',
      title: 'When we pull apart',
      section: {
        title: 'When we pull apart',
        kind: 'changes',
        invitation:
          'What pulls at you, and how you hold. For example: “When our bosses disagree, we two talk first, before either answers.”',
      },
      prompts: [
        standard('private', 4, {
          ask: 'What gets you to go it alone?',
          hint: 'Time pressure, a hunch, a bad memory. Knowing it of each other, you can ask in time.',
          probes: ['What would you want me to say then?', 'What did it cost last time?'],
        }),
        short('private', 3, {
          ask: 'When we want different things, what should decide?',
          hint: 'Agree on a rule for the tie before the next tie: the customer, the date, the one who has to live with it.',
          probes: ['What would be a fair last word?', 'Whom could we ask both?'],
        }),
        long('private', 7, {
          ask: 'What have I done that you forgave but did not forget?',
          hint: 'Only if both nod beforehand. Listen, say thank you, and nothing else for a whole minute.',
          probes: ['What would put it to rest?', 'What do you wish that I had seen?'],
        }),
      ],
    },
    {
      id: 'agreements',
      title: 'Our pact',
      section: {
        title: 'Our pact',
        kind: 'agreements',
        invitation:
          'Who does what, so that both win. For example: “Every Thursday at nine we sort the list together. Neither changes it alone.”',
      },
      prompts: [
        standard('private', 5, {
          ask: 'What will you do for our joint success that your own goals don’t ask for?',
          hint: 'The proof of a shared fate. One thing each, with a day, and a word to the own boss about it.',
          probes: ['Who has to agree to that?', 'How will I see it?'],
        }),
        short('open', 3, {
          ask: 'What do we always do together from now on, and never alone?',
          hint: 'Choose one: a decision, a meeting, a message. Small enough to hold in a mad week.',
          probes: ['What happens if one of us is away?', 'When do we begin?'],
        }),
        long('open', 5, {
          ask: 'What can’t we two fix, even if we’re perfect partners?',
          hint: 'Bosses, budgets, laws. Saying it keeps you from blaming each other for the weather.',
          probes: ['Who could fix it?', 'How do we live with it until then?'],
        }),
      ],
    },
    {
      id: 'review',
      title: 'Check the bond',
      section: {
        title: 'Check the bond',
        kind: 'review',
        invitation:
          'A date, and the question you start with. For example: “After each release, half an hour: did we win together?”',
      },
      prompts: [
        short('open', 1, {
          ask: 'After which event do we look whether we won together?',
          hint: 'Tie it to something that comes anyway, and give it a date as well. Events get moved.',
          probes: ['What will we look at?', 'What if the answer is no?'],
        }),
        standard('round', 4, {
          ask: 'What makes you glad that it’s me you depend on?',
          hint: 'End with the person. Both say it; both only nod.',
          probes: ['What do you wish me?', 'What are you looking forward to with me?'],
        }),
        standard('round', 3, {
          ask: 'What part of this pact do you sign with your whole heart?',
          hint: 'Each picks their strongest line, and then the weakest. Work on the weakest next time.',
          probes: ['Which line is the weakest?', 'What would strengthen it?'],
        }),
        short('round', 1, {
          ask: 'One word for the two of us: which is it?',
          hint: 'Say it at the same moment, on three. Similar or far apart, both make a good ending.',
          probes: ['What does it mean to you?', 'Which word did you leave out?'],
          oneWord: true,
        }),
      ],
    },
  ],
})
