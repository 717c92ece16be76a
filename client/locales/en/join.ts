/** The door of a board: joining, coming back, and every way in which it can stay shut. */
export const join = {
  documentTitle: {
    join: 'Join · Groundwork',
    joining: 'Join {{title}} · Groundwork',
    board: '{{title}} · Groundwork',
    console: '{{title}}, console · Groundwork',
    stage: '{{title}}, stage · Groundwork',
    pocket: '{{title}} · Groundwork',
    mine: 'My take-aways, {{title}} · Groundwork',
    ready: '{{title}} is ready · Groundwork',
    problem: '{{problem}} · Groundwork',
  },
  untitled: 'Untitled alliance',
  invited: 'You are invited to',
  invitedFacilitator: 'You are about to facilitate',
  name: {
    label: 'Your name',
    help: 'You can leave this empty. Everybody on this board will see it.',
    placeholder: 'Maya',
    tooLong: 'A name has at most {{max}} characters. A first name is enough.',
  },
  color: {
    label: 'Your colour',
    help: 'It marks your cursor and your face on the board.',
    names: [
      'Sand',
      'Sky',
      'Rose',
      'Leaf',
      'Lilac',
      'Apricot',
      'Lagoon',
      'Blossom',
      'Olive',
      'Cornflower',
      'Coral',
      'Mint',
      'Pool',
      'Orchid',
      'Amber',
      'Iris',
    ],
  },
  phrase: {
    label: 'Passphrase',
    help: 'This board asks for one. Capitals and extra spaces do not matter.',
    needed: 'Say the passphrase to come in. Your facilitator knows it.',
    wrong: 'That is not the passphrase. Look at it once more, or ask your facilitator how it is written.',
  },
  submit: 'Join',
  noAccount: 'No account, no e-mail. This browser remembers you for next time.',
  opening: 'Opening the board',
  lookingUp: 'Looking up the code',
  code: {
    heading: 'Join with a code',
    body: 'It is on the projector, or in the message that invited you.',
    label: 'I have a code',
    placeholder: 'PLUM 4829',
    wrong: 'A code is a word and four digits, like PLUM 4829.',
    submit: 'Go',
  },
  problem: {
    unknownCode: {
      heading: 'Nobody answers to this code',
      body: 'Codes can be replaced, and a letter slips easily. Nothing is lost: check it once more, or ask your facilitator for the current one.',
    },
    unknown: {
      heading: 'This link opens no board',
      body: 'A part of it may be missing, or it was replaced by a new one. Nothing is lost: copy the whole link again, or ask your facilitator for the current link or code.',
    },
    needed: {
      heading: 'This board needs a link or a code',
      body: 'This browser has not been here before. Open the link that invited you, or type the code from the projector.',
    },
    revoked: {
      heading: 'This link was replaced',
      body: 'Your facilitator made a new one, so the old link no longer opens the board. What you wrote there is safe. Ask for the new link or code to come back.',
    },
    removed: {
      heading: 'You are not on this board any more',
      body: 'You left, or a facilitator took you off it. What you wrote there stays, with your name. To come back, open the link again or type the code.',
    },
    refused: {
      heading: 'You were not let in',
      body: 'The facilitator sent this request away. If that was a mistake, talk to them, then open the link again.',
    },
    closed: {
      heading: 'The door is closed for now',
      body: 'The facilitator lets nobody else in at the moment. Ask them to open the door, then try again.',
    },
    expired: {
      heading: 'This browser is no longer known here',
      body: 'The board does not recognise your visit any more. What you wrote there is safe. Open your link again, or come in with the code.',
    },
    deleted: {
      heading: 'This board was deleted',
      body: 'Its facilitator removed it for everybody, so there is nothing left to open. Nothing happened to your other boards.',
    },
    offline: {
      heading: 'The server does not answer',
      body: 'Nothing is lost. Check that you are online, then try again.',
    },
    notForYou: {
      heading: 'The console is for facilitators',
      body: 'You are part of this alliance, and everything meant for you is on the board.',
    },
    handedOn: {
      heading: 'Somebody else facilitates now',
      body: 'You take part from here on, like everybody else. Everything you prepared is still there for whoever facilitates.',
    },
    nowhere: {
      heading: 'There is nothing here',
      body: 'The address may have a slip in it. Your boards are all on the first page.',
    },
    trouble: {
      heading: 'The door is stuck',
    },
    toBoard: 'Go to the board',
    toHome: 'Go to the first page',
    again: 'Try again',
    forget: 'Forget this board here',
  },
}
