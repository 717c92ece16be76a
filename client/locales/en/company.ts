/** What people are told about each other while they work: who leads now, who is missed, where we are. */
export const company = {
  label: 'For you',
  close: 'Close',
  turn: {
    facilitator: 'You facilitate now',
    facilitatorMore: 'The console is yours: what everybody sees, and the questions to come.',
    toConsole: 'Open the console',
    participant: 'You take part now',
    participantMore: 'Somebody else facilitates. What you wrote is where it was.',
  },
  knock: {
    title: '{{name}} is at the door',
    admit: 'Let in',
    unnamed: 'Somebody',
  },
  lost: {
    waits: 'We wait for {{names}}',
    waitsAny: 'We wait for whoever facilitates',
    body: 'The connection of whoever facilitates is gone. Everything is kept, and you can go on writing.',
    ask: 'Carry on for them?',
    askBody: 'They have been away for a while. Whoever carries on gets the console; they can take it back later.',
    carryOn: 'Carry on for them',
  },
  late: {
    heading: 'Here is where we are',
    step: 'Step {{at}} of {{count}}: {{title}}',
    now: 'The question now',
    nothingNow: 'No question is shown right now.',
    said: 'Said so far',
    notes_one: '{{count}} note',
    notes_other: '{{count}} notes',
    open: 'Outside the sections',
    asked: 'Asked before',
    nothing: 'Nobody has written a note yet.',
    done: 'I am with you',
  },
  proxy: {
    label: 'New notes are by',
    me: 'Me',
    writes: 'New notes bear the name of {{name}}.',
    writesMe: 'New notes are yours again.',
    sealed:
      'In private writing this does not count: what you write now is yours. Write for others once everybody’s answers are open.',
  },
  leave: {
    leave: 'Leave this board',
    title: 'Leave this board?',
    body: 'You are off it at once, and nobody is asked or told why. What you wrote stays, with your name. The link or the code brings you back.',
    stay: 'Stay',
    yes: 'Leave',
    done: 'You have left the board.',
  },
}
