/** Writing in private: the box, what becomes of it, and the questions nobody writes to. */
export const sealed = {
  title: 'Your private cards',
  close: 'Close your private cards',
  open: 'Write in private',
  way: 'How to answer',
  card: 'Card {{number}}, only you can read it',
  placeholder: 'I…',
  waiting: 'One moment, your place is being prepared.',
  more: 'Another card',
  full: 'That is as many cards as can be shown for one question.',
  added: 'An empty card was added.',

  named: 'Only you can read this now. When the facilitator reveals it, it goes to the board with your name.',
  unsigned:
    'Only you can read this now. When the facilitator reveals it, it goes to the board. You gave no name, so it has none.',
  guided:
    'Only you can read this now. When everybody here is done, one of you shows all the cards, each with its name.',
  anonymous:
    'Only you can read this now, the facilitator can’t. When it is revealed, it goes to the board without your name, shuffled with the others.',
  namedAfter:
    'Your cards are out. What you write now is yours alone until it is revealed, or until you put it on the board.',
  anonymousAfter:
    'The cards are out, without names. Others can see who changes a card, so leave yours as it is. What you write now waits until four people have written more.',

  color: 'Paper',
  colorNow: 'Paper of card {{number}}: {{color}}',
  colors: { sun: 'Sun', apricot: 'Apricot', rose: 'Rose', sky: 'Sky', leaf: 'Leaf', lilac: 'Lilac' },
  remove: 'Delete card {{number}}',
  removeOf: 'Delete: {{text}}',
  removed: 'Card deleted',
  undo: 'Undo',

  done: 'I’m done',
  saidDone: 'You are done. You can still write, or take it back.',
  saidNotDone: 'You are not done yet.',
  doneCount_zero: 'Nobody is done yet.',
  doneCount_one: '{{count}} person is done.',
  doneCount_other: '{{count}} people are done.',
  doneLate: 'The number comes a little late, so that nobody sees who it was.',

  shown: 'On the board',
  shownAnonymous: 'On the board, without your name',
  shownList: 'Your cards on the board',
  shownCount_one: '{{count}} card of yours is on the board.',
  shownCount_other: '{{count}} cards of yours are on the board.',

  kept: 'Mine, not shared',
  keptCount: 'Mine, not shared: {{count}}',
  keptHint: 'Nobody else has read these. They stay yours.',
  answered: 'For: {{text}}',
  publish: 'Put on the board',
  publishOf: 'Put on the board, with your name: {{text}}',
  published: 'It is on the board now.',
  copy: 'Copy',
  copyOf: 'Copy: {{text}}',
  copied: 'Copied.',
  notCopied: 'This browser would not copy it. Select the text and copy it by hand.',
  keptAnonymous: 'The question was anonymous. Put there alone, everybody would know whose it is.',
  locked: 'The board is locked for now. You can put it there later.',

  silent: 'Read in silence',
  silentHint: 'Nobody writes or talks now. Take in what is there.',
  discuss: 'Talk with each other',
  discussHint: 'Nothing is written now.',
}
