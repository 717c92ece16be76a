/** A way of working on which people differ, between two words that are both good. */
export type Scale = {
  readonly id: string
  /** What it is about, in a word or two. */
  readonly topic: string
  readonly question: string
  readonly ends: readonly [string, string]
}

/** Scales to choose from. Neither end is the better one; whoever reads it could stand at either. */
export const scales: readonly Scale[] = [
  {
    id: 'feedback',
    topic: 'Feedback',
    question: 'When something did not go well, how do you like to hear it?',
    ends: ['direct', 'gentle'],
  },
  {
    id: 'moment',
    topic: 'The moment',
    question: 'When do you want to talk about a bump?',
    ends: ['right away', 'after a night’s sleep'],
  },
  {
    id: 'channel',
    topic: 'Channel',
    question: 'What reaches you best?',
    ends: ['in writing', 'in a talk'],
  },
  {
    id: 'company',
    topic: 'Thinking',
    question: 'Where do your best ideas come from?',
    ends: ['time alone', 'thinking together'],
  },
  {
    id: 'zoom',
    topic: 'Way in',
    question: 'What do you need first to get going?',
    ends: ['the big picture', 'the details'],
  },
  {
    id: 'plans',
    topic: 'Plans',
    question: 'What gives you ease in a busy week?',
    ends: ['a firm plan', 'room to improvise'],
  },
  {
    id: 'praise',
    topic: 'Praise',
    question: 'Where does a thank-you feel good to you?',
    ends: ['before everybody', 'just between us'],
  },
  {
    id: 'stress',
    topic: 'Under stress',
    question: 'What becomes of you when it gets too much?',
    ends: ['louder', 'quieter'],
  },
  {
    id: 'decisions',
    topic: 'Decisions',
    question: 'What matters more to you in a decision?',
    ends: ['that it is quick', 'that all were heard'],
  },
  {
    id: 'help',
    topic: 'Help',
    question: 'When you are stuck, what do you wish from others?',
    ends: ['that they step in', 'that they wait for my sign'],
  },
]
