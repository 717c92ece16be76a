import { composed, long, short, standard } from './composed.ts'

/** Somebody joins people who have an alliance already: it is read, questioned, changed and agreed to anew. */
export const newJoiner = composed({
  id: 'new-joiner',
  title: 'New joiner in a standing alliance',
  blurb:
    'For a group that has its agreements and welcomes somebody into them. You read the alliance with fresh eyes, change what the newcomer needs changed, and everybody opts in again.',
  people: '3 to 12 people',
  suits: { who: ['team', 'leaders'], together: ['new', 'while'] },
  lengths: { short: 15, standard: 30, long: 50 },
  opening: {
    awkward: 'Walking into a group with its own rules is strange. So is opening them up again.',
    covers: 'We look at our standing agreements. With a newcomer, it’s a new alliance.',
    sees: 'What was written before you came is yours to read now, and yours to question.',
  },
  chapters: [
    {
      id: 'open',
      title: 'Welcome',
      section: null,
      prompts: [
        short('round', 2, {
          ask: 'What did this group mean to you in your own first week in it?',
          hint: 'The old hands begin; it reminds them of being new. The newcomer listens and may ask.',
          probes: ['What did you get wrong at first?', 'Who made it easier?'],
        }),
      ],
    },
    {
      id: 'read',
      title: 'Read it together',
      section: {
        title: 'What we have',
        kind: 'strengths',
        invitation:
          'The story behind each agreement. For example: “‘No mail after six’ came from the winter when three of us were ill.”',
      },
      prompts: [
        short('round', 2, {
          ask: 'Which of our agreements has the best story behind it?',
          hint: 'Read the alliance aloud, line by line, each by somebody else. Rules without their story are just rules.',
          probes: ['What was it like before?', 'Who fought for it?'],
        }),
        standard('open', 4, {
          ask: 'Which of our agreements do we keep only on paper?',
          hint: 'Honesty now spares the newcomer weeks of guessing. Cross out what nobody keeps.',
          probes: ['What happened to that one?', 'What would bring it back to life?'],
        }),
        long('private', 5, {
          ask: 'What do we do in daily life that is written nowhere?',
          hint: 'The invisible part of the alliance. The newcomer has probably noticed two of them already.',
          probes: ['Who would be hurt if someone didn’t know?', 'Which should we write down?'],
        }),
      ],
    },
    {
      id: 'fresh',
      title: 'Fresh eyes',
      section: {
        title: 'Fresh eyes',
        kind: 'changes',
        invitation:
          'What puzzles or worries the newcomer. For example: “You say ‘we all decide’. How would I have known when it was decided?”',
      },
      prompts: [
        short('private', 3, {
          ask: 'What puzzles you when you read this?',
          hint: 'The newcomer speaks first and longest. The others answer with stories; “we’ve always done it so” is not one.',
          probes: ['What would you need to know to live by it?', 'What did you expect to find there?'],
        }),
        long('private', 5, {
          ask: 'What was agreed better in a group you were in before?',
          hint: 'A gift, not a criticism. Those who have been here long may also remember other groups.',
          probes: ['What made it work there?', 'How could a small part of it work here?'],
        }),
        standard('private', 4, {
          ask: 'What will be lost for the group, now that it is a different one?',
          hint: 'Somebody left or the circle grew. Saying what one misses makes room for the new person.',
          probes: ['What could we do to honour it?', 'What becomes possible in its place?'],
        }),
      ],
    },
    {
      id: 'needs',
      title: 'What you bring and need',
      section: {
        title: 'What you bring and need',
        kind: 'needs',
        invitation:
          'For the newcomer and for the others. For example: “I hear badly on my left. Sit me there, and I’m fine.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'What do you need so that this becomes your alliance, too?',
          hint: 'Everybody answers: for the old ones, too, it should become theirs again.',
          probes: ['What would be a first sign?', 'What would you rather not have to ask for?'],
        }),
        long('round', 4, {
          ask: 'What would you love to hand over to somebody who’d love to take it?',
          hint: 'A newcomer shifts the roles of all. Some sit on tasks they have outgrown.',
          probes: ['What would you do with the time?', 'What would help the other to start?'],
        }),
      ],
    },
    {
      id: 'agreements',
      title: 'Write it anew',
      section: {
        title: 'Write it anew',
        kind: 'agreements',
        invitation:
          'What you keep, change, add. For example: “New: Farid chairs the second Monday. Changed: decisions are marked with a stamp.”',
      },
      prompts: [
        short('open', 2, {
          ask: 'Which line do we change or add, with our newcomer in it?',
          hint: 'At least one real change. If nothing changes, the newcomer was a guest and not a member.',
          probes: ['Who does what from now on?', 'How will we know that it fits?'],
        }),
        standard('round', 4, {
          ask: 'What do you say yes to, in the alliance as it stands now?',
          hint: 'Everyone opts in again, the newcomer last. An old yes does not count for a new alliance.',
          probes: ['What are you saying yes to with some doubt?', 'What would clear the doubt?'],
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
          'A first look after some weeks. For example: “4 October: Farid tells us what he would still change.”',
      },
      prompts: [
        short('open', 1, {
          ask: 'On which date does our newcomer tell us what still feels foreign?',
          hint: 'After four to six weeks: at home enough to speak, new enough to see.',
          probes: ['What would help them to be frank?', 'What do the others want to ask?'],
        }),
        standard('round', 3, {
          ask: 'How would you like us to welcome the next one?',
          hint: 'While it is fresh: one thing to repeat, one to do better. Keep it for next time.',
          probes: ['What was missing today?', 'What should stay exactly so?'],
        }),
        long('open', 6, {
          ask: 'What would you like to celebrate with us when your first season is over?',
          hint: 'Something to look forward to makes people stay. The newcomer chooses, the others organise.',
          probes: ['What would be your style of feast?', 'What would you have done by then?'],
        }),
        short('round', 1, {
          ask: 'Which word did you arrive with, in your heart, today?',
          hint: 'One word from each, the newcomer at the end. Say “welcome” once more, all together.',
          probes: ['Which word will you leave with?', 'What changed it?'],
          oneWord: true,
        }),
      ],
    },
  ],
})
