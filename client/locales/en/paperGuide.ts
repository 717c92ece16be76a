/** The alliance on paper: for a table, a walk or a train, without any device. */
export const paperGuide = {
  documentTitle: 'The alliance on paper · Groundwork',
  title: 'The alliance on paper',
  lead: 'For two people or a team, around a table, with a pen. Take an hour, or do half of it today. Nobody answers for anybody else, and whoever asks answers, too.',
  print: 'Print',
  paper: 'A few pages. The first ones are for each person alone, the last one is filled in together.',
  foot: 'The alliance on paper',
  who: 'Who we are',
  date: 'Today is',
  ask: 'Ask yourselves',
  steps: {
    open: {
      title: 'Arrive',
      hint: 'Put the phones away. Say who will read this sheet, and that “I don’t know yet” is an answer here.',
      asks: ['What made you say yes to this hour?'],
    },
    purpose: {
      title: 'What it is for',
      hint: 'First each for themselves, then read it out. Look for the sentence all of you would sign.',
      asks: [
        'What do you hope to have a year from now, because of how we work together?',
        'How do you want it to feel on an ordinary Tuesday?',
      ],
    },
    needs: {
      title: 'What each of us needs',
      hint: 'Begin with “I need”. When a word is large, such as trust or respect, ask what it looks like.',
      asks: [
        'What helps you do your best work, and how would we notice that it is missing?',
        'What do you expect of me that you have never said aloud?',
      ],
    },
    strengths: {
      title: 'What already works',
      hint: 'Something that was done, and by whom. Whoever is praised only has to say thanks.',
      asks: ['What do we do now that you would miss if it stopped?'],
    },
    changes: {
      title: 'When it gets rough',
      hint: 'Calm days are good for this. Say what you want instead, not only what should stop.',
      asks: [
        'How can we tell that you are under stress, and what helps you then?',
        'What is our way back after a bump: who takes which first step?',
        'Where may each of us say no?',
      ],
    },
  },
  agreements: {
    title: 'What we agree on',
    hint: 'Few, and so concrete that a stranger could tell whether they happen.',
    what: 'I will, we will',
    who: 'Who',
    when: 'When, how often',
    know: 'How we’ll know',
  },
  review: {
    title: 'When we look again',
    on: 'We look at this page again on',
    rhythm: 'and after that every',
    sign: 'Between those days, anyone says this when it needs some care:',
  },
  commit: {
    title: 'Who is in',
    hint: 'One by one, each for themselves. “In, with a reservation” is a yes. “Not yet” is an answer.',
    name: 'Name',
    word: 'In, with a reservation, or not yet: in my words',
    signature: 'Signature',
  },
  celebrate: 'And how do we celebrate that we did this?',
} as const
