/** What is kept, for how long, and how somebody takes it away for good. */
export const kept = {
  title: 'What is kept, and for how long',
  documentTitle: 'What is kept · Groundwork',
  lead: 'In plain words, so that you can decide what to write here.',
  toBoard: 'Board',
  toPocket: 'Phone view',
  home: 'Back to my boards',
  way: 'What is kept, and erasing it',

  facts: 'What is kept',
  board: {
    title: 'The board',
    days: 'Stays until a facilitator deletes it, or until nobody has opened it for {{days}} days. In the last two weeks before that, “your boards” tells you the day. Opening it is enough to keep it.',
    ever: 'Stays until a facilitator deletes it. This server deletes no board by itself.',
  },
  words: {
    title: 'What is on the board',
    body: 'Everybody on the board can read it, and reads your name beside what you sign. What is thrown away lies in the Trash for 30 days, then it is gone, from every version, too.',
  },
  versions: {
    title: 'Versions',
    body: 'Copies of the board as it was at a step, a commitment or a check-in. What left the Trash, and who was erased, is taken out of them. They go with the board.',
  },
  drafts: {
    title: 'Drafts and take-aways',
    body: 'Only you can read them, on any device where you are on this board. When you leave they go within a day or so; once the alliance is closed, so do drafts that were never shown.',
  },
  votes: {
    title: 'Votes and check-in answers',
    body: 'Who chose what is told only where that was said beforehand. A nameless one is told as numbers and never with a name.',
  },
  nameless: {
    title: 'Cards without a name',
    body: 'Nobody on the board can tell who wrote them, and nothing that is erased leads back to them. So they stay when somebody is erased: nobody could say which were theirs.',
  },
  you: {
    title: 'About you',
    body: 'The name and the colour you chose. No account, no e-mail address, no list of visits, nothing from other websites.',
  },
  device: {
    title: 'On this device',
    body: 'Your way in to each board, a copy of what you may read there so that you can work without a network, and how you like things to look. “Your boards” can forget each of them.',
  },
  address: {
    title: 'Your network address',
    body: 'Kept in the server’s memory for up to an hour, to slow down guessing, and written nowhere.',
  },
  server: {
    title: 'Who runs this server',
    body: 'Could read what is stored on it, as with any server, and may keep backups for a while. Ask them how long.',
  },

  me: {
    title: 'Erase me from this board',
    lead: 'Your name, colour, drafts, take-aways, votes and commitments are deleted for good, here and in every version. Your way in stops working on all your devices.',
    proxies: 'What you wrote for people without a device is theirs and stays.',
    choice: 'And what you put on the board?',
    keep: 'Leave it, without my name',
    keepHint: 'Notes and comments stay for the others, from “somebody who left”.',
    remove: 'Take it off as well',
    removeHint:
      'Your notes, comments, drawings and pictures go, with whatever others wrote inside them. Under a note with replies, the replies stay.',
    stays:
      'What you all wrote together stays: section texts, questions, agreements and how votes went. So do cards without a name.',
    ask: 'Erase me',
    confirm: 'Erase you from this board?',
    confirmBody: 'Nobody can undo this, on any device.',
    confirmKeep: 'What you put on the board stays, without your name.',
    confirmRemove: 'What you put on the board goes as well.',
    yes: 'Erase me for good',
    no: 'Not now',
  },

  delete: {
    title: 'Delete this board for everybody',
    lead: 'The board and all that belongs to it is deleted for good: notes, drafts, votes, pictures, versions, everybody’s names. You get a receipt that says how much there was.',
    reach:
      'What can’t be reached from here: copies on devices that never come online again, files that somebody downloaded, and backups of whoever runs this server. A device that comes back forgets its copy.',
    ask: 'Delete this board',
    confirm: 'Delete “{{title}}” for everybody?',
    type: 'To be sure, type the board’s name: {{title}}',
    typeLabel: 'The board’s name',
    yes: 'Delete for good',
    no: 'Keep it',
  },

  person: {
    list: 'Erase somebody else',
    lead: 'When somebody asks you to, or can’t do it any more because they have left.',
    one: 'Erase {{name}}',
    unnamed: 'Somebody without a name',
    left: 'has left',
    noDevice: 'without a device',
    title: 'Erase {{name}} from this board?',
    body: 'Their name, colour, drafts, votes and commitments are deleted for good, here and in every version. Nobody can undo this.',
    yes: 'Erase {{name}}',
    done: '{{name}} is erased from this board.',
    keepHint: 'Notes and comments stay, from “somebody who left”.',
    removeHint: 'Their notes, comments, drawings and pictures go, with whatever others wrote inside them.',
    choice: 'And what they put on the board?',
    keep: 'Leave it, without their name',
    remove: 'Take it off as well',
  },

  gone: {
    meTitle: 'You are erased',
    meBody:
      'Nothing on “{{title}}” says that you were there any more, and this browser has forgotten it. Should you come back by a link, you come as somebody new.',
    boardTitle: 'The board is deleted',
    boardBody:
      'Nothing of it is left on the server, and everybody’s screen says so. This receipt is yours alone: the server keeps no copy of it and can’t look it up later.',
    receipt: 'Receipt',
    number: 'Number',
    at: 'When',
    by: 'Asked for by',
    byFacilitator: 'a facilitator',
    board: 'Board',
    was: 'What there was',
    empty: 'nothing that anybody wrote',
    notes_one: '{{count}} note',
    notes_other: '{{count}} notes',
    comments_one: '{{count}} comment',
    comments_other: '{{count}} comments',
    agreements_one: '{{count}} agreement',
    agreements_other: '{{count}} agreements',
    people_one: '{{count}} person',
    people_other: '{{count}} people',
    pictures_one: '{{count}} picture',
    pictures_other: '{{count}} pictures',
    versions_one: '{{count}} version',
    versions_other: '{{count}} versions',
    save: 'Save the receipt',
    fileName: 'groundwork-receipt',
    nothing: 'There is nothing to show here',
    nothingBody: 'A receipt is shown once, right after a board was deleted.',
  },

  soon: 'Deleted on {{day}} unless somebody opens it',
  rescued: 'You came in time',
  rescuedBody:
    'Nobody had opened this board for long, and on {{due}} it would have been deleted. Now it stays at least until {{until}}.',
}
