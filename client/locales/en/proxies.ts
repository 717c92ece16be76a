/** Writing, choosing and speaking up for people who have no device here. */
export const proxies = {
  for: 'For {{name}}',
  myself: 'Myself',
  somebody: 'Somebody',
  switch: 'For whom I write',
  done: '{{name}}, done',
  now: 'You write and choose for {{name}} now.',
  nowMe: 'You write and choose for yourself again.',
  note: 'Notes you add bear the name of {{name}}.',

  sealed: {
    named:
      'What you type for {{name}}, you will have seen. To everybody else it is sealed until the facilitator reveals it, with {{name}}’s name.',
    anonymous:
      'What you type for {{name}}, you will have seen, and you will know the card again. To everybody else it is sealed until it is revealed without a name, shuffled with the others.',
    after: 'The cards are out. What you write now for {{name}} stays here until it is revealed.',
  },
  vote: {
    named: 'You will know what {{name}} chooses. Everybody else sees it when the vote is closed, with {{name}}’s name.',
    anonymous:
      'You will know what {{name}} chooses. Nobody else does: when the vote is closed, everybody sees how many chose what, and no names.',
    none: '{{name}} has not chosen yet.',
    takeBack: 'Take {{name}}’s vote back',
  },
  ready: '{{name}} is done',
  saidReady: '{{name}} is done. You can still write, or take it back.',
  saidNotReady: '{{name}} is not done yet.',
  hand: {
    raise: 'Raise {{name}}’s hand',
    lower: 'Lower {{name}}’s hand',
    isUp: '{{name}}’s hand is up. Whoever facilitates can see it.',
    isDown: '{{name}}’s hand is down.',
  },
  turn: {
    is: 'It is {{name}}’s turn',
    hint: '{{name}} has no device here: tell them, and pass the turn on when they have spoken.',
    done: '{{name}} has spoken',
  },

  title: 'I also write for',
  body: 'For people here who have no device. You choose for whom you write, vote and raise a hand; it bears their name, and yours beside it.',
  sealing:
    'In private writing and in votes you will know what you put in for them. To everybody else it stays as sealed as your own.',
  people: 'People for whom I write',
  name: 'Name of somebody without a device',
  missing: 'Say for whom you will write.',
  add: 'Add',
  added: '{{name}} has a seat. You write for them.',
  facilitatorsOnly: 'In this session facilitators write for people without a device. Ask one of them.',
  everybody: 'Participants may add people, too',
  everybodyHint: 'For a device that a whole table shares.',
  remove: 'Take {{name}} off the list',
  removed: '{{name}} is off the list. What was written for them stays.',
  undo: 'Undo',
  give: 'Hand on',
  giveOf: 'Hand {{name}} on to another device',
  giveHint:
    'Whoever you hand somebody on to starts with an empty card. What you have put in for them stays sealed here, and counts.',
  nobodyElse: 'Nobody else is here to hand them on to.',
  given: '{{keeper}} writes for {{name}} now',
  givenMore: 'What you have put in for them stays sealed here, and counts.',
  got: 'You write for {{name}} now',
  close: 'Close',
}
