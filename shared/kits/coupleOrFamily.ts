import { composed, long, short, standard } from './composed.ts'

/** People who share a life: a couple, a family, friends under one roof. */
export const coupleOrFamily = composed({
  id: 'couple-or-family',
  title: 'Couple or family',
  blurb:
    'For people who share a home or a life. No method words, no homework: you hear what makes each of you feel seen, what to do when tempers rise, and one thing to try this week.',
  people: '2 to 6 people',
  suits: { who: ['private'], together: ['new', 'while', 'long'] },
  lengths: { short: 20, standard: 40, long: 70 },
  opening: {
    awkward: 'It may feel stiff to do this at the kitchen table. The tea helps, and so do jokes.',
    covers: 'It is about us and how we live together. Old quarrels may wait outside.',
    sees: 'Nobody sees it but us, as long as we keep the link. What you draft is only yours.',
  },
  chapters: [
    {
      id: 'open',
      title: 'Sit down',
      section: null,
      prompts: [
        short('round', 2, {
          ask: 'What did you like about today, however small?',
          hint: 'Phones away, something warm to drink. The youngest goes first, or whoever had the longest day.',
          probes: ['Who had a part in it?', 'What would make tomorrow like that?'],
        }),
      ],
    },
    {
      id: 'strengths',
      title: 'What we love',
      section: {
        title: 'What we love',
        kind: 'strengths',
        invitation: 'Small things that make it good. For example: “You leave the hall light on when I come home late.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'What does someone here do that makes you feel loved?',
          hint: 'The smaller, the better: they can be repeated tomorrow. Let the person hear it without replying.',
          probes: ['When was the last time?', 'How did it feel from the inside?'],
        }),
        standard('round', 4, {
          ask: 'When did you last laugh together until it hurt?',
          hint: 'Take your time with the story. It shows what you have, whatever else is hard.',
          probes: ['What was it about the two or all of you?', 'How could there be room for that again?'],
        }),
        long('private', 7, {
          ask: 'What do you admire in each of the others?',
          hint: 'One line for every person, nobody left out. Children may draw.',
          probes: ['Where does it show?', 'When did you first notice it?'],
        }),
      ],
    },
    {
      id: 'needs',
      title: 'What I need',
      section: {
        title: 'What I need',
        kind: 'needs',
        invitation:
          'What fills you up and what empties you. For example: “Twenty minutes alone after work. Then I’m really here.”',
      },
      prompts: [
        short('private', 4, {
          ask: 'What do you need more of at home?',
          hint: 'Quiet, company, help, touch, a door that closes. A need is not a reproach; thank each other for saying it.',
          probes: ['How much would be enough?', 'What would it look like this week?'],
        }),
        standard('private', 4, {
          ask: 'How can we tell that you want to be listened to, and not advised?',
          hint: 'Half of all advice is unwanted. Find a sentence that asks for ears only.',
          probes: ['What do you like people to say then?', 'When is advice welcome?'],
        }),
        long('private', 6, {
          ask: 'Which time of the week would you like to belong to us?',
          hint: 'Shared time gets eaten by errands. Look for a time that exists already and could be better.',
          probes: ['What would we leave undone for it?', 'What should never be discussed then?'],
        }),
        long('private', 6, {
          ask: 'What do you carry for all of us that nobody sees?',
          hint: 'Dentists, presents, the mood at breakfast. Listing it is half of the relief; sharing it comes later.',
          probes: ['Which part would you give away gladly?', 'Which part do you like?'],
        }),
      ],
    },
    {
      id: 'changes',
      title: 'When tempers rise',
      section: {
        title: 'When tempers rise',
        kind: 'changes',
        invitation:
          'What helps in a row, and how you make up. For example: “When I say ‘red’, we stop. After half an hour I come and find you.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'What helps you to be patient when we argue?',
          hint: 'Each about themselves. If “you” creeps in, smile and start the sentence again with “I”.',
          probes: ['What do you notice in your body first?', 'What could the others do to help?'],
        }),
        standard('open', 3, {
          ask: 'Which signal could mean “time out, I’ll come back”?',
          hint: 'A hand, a silly word. Both halves matter: the stop, and the promise to return.',
          probes: ['How long is a time out?', 'Who starts again, in which words?'],
        }),
        standard('private', 4, {
          ask: 'How do you like to make up?',
          hint: 'Some talk, others cook. Peace offers get overlooked when they come in the other’s language.',
          probes: ['What counts as sorry for you?', 'What do you need before you can laugh again?'],
        }),
      ],
    },
    {
      id: 'agreements',
      title: 'This week',
      section: {
        title: 'This week',
        kind: 'agreements',
        invitation:
          'One or two things, with a day. For example: “Friday is pizza and no screens. Nils chooses the film, Papa does the dishes.”',
      },
      prompts: [
        short('private', 4, {
          ask: 'What one thing would each of us like to try until next week?',
          hint: 'Tiny, with a day and a name. Everybody gives something, the smallest as well.',
          probes: ['On which day?', 'How will we notice that it did us good?'],
        }),
        long('open', 6, {
          ask: 'When may each of us say no, without a long story?',
          hint: 'Visits, hugs, phone calls, plans for Sunday. A free no makes the yes warmer.',
          probes: ['What would you like to hear after a no?', 'Where is a yes important to you?'],
        }),
        standard('open', 5, {
          ask: 'What do we want to do about the thing we always argue about?',
          hint: 'Not solve it: choose one small rule for the next time. Most couples have one that never goes away; one can live with it kindly.',
          probes: ['What is each of us defending there?', 'What would make the next time a bit softer?'],
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
          'When you sit down again. For example: “Every first Sunday, after pancakes, until the plates are cold.”',
      },
      prompts: [
        short('open', 2, {
          ask: 'When do we sit down like this again?',
          hint: 'Tie it to something nice that happens anyway. Short and often beats long and dreaded.',
          probes: ['What would make you look forward to it?', 'Who puts the kettle on?'],
        }),
        long('open', 5, {
          ask: 'What would you like us to celebrate this year?',
          hint: 'A birthday is easy. Look for what usually goes by: a finished course, a year without a cast.',
          probes: ['How would you like it to be?', 'What makes it worth a feast?'],
        }),
        short('round', 1, {
          ask: 'Which word would you like to fall asleep with tonight?',
          hint: 'Everybody says one, children first. Then put the board away.',
          probes: ['What picture goes with it?', 'Who gave you that word?'],
          oneWord: true,
        }),
      ],
    },
  ],
})
