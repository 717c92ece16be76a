/** What is said once the server has ended a session for good. */
export const ended = {
  unsent_zero: 'Everything you wrote had reached the server.',
  unsent_one: '{{count}} change of yours has not reached the server. It is still here:',
  unsent_other: '{{count}} changes of yours have not reached the server. They are still here:',
  unsentLabel: 'Your text that was not sent',
  drafts:
    'What you drafted and never showed is yours. Take it along: nobody else can read it, and it goes with this page.',
  draftsLabel: 'Your drafts',
  copy: 'Copy my text',
  copied: 'Copied.',
  notCopied: 'This browser would not copy it. Select the text and copy it by hand, or download it.',
  download: 'Download my text',
  fileName: 'my-groundwork-text.txt',
  home: 'Back to my boards',
  reload: 'Reload',
  leaveOut: 'Leave it out and carry on',
  show: 'What happened?',
  gone: {
    title: 'This board was deleted',
    body: 'A facilitator removed it for everybody. It cannot be opened any more, and this browser will forget its copy.',
  },
  revoked: {
    title: 'Your link was changed',
    body: 'A facilitator made a new link for this board, and yours no longer opens it. Ask for the new one to come back in.',
  },
  removed: {
    title: 'You are not on this board any more',
    body: 'A facilitator took you off it. What you wrote there stays, with your name. To come back, open the link again or ask them.',
  },
  erased: {
    title: 'You were erased from this board',
    body: 'Your name, drafts and votes are deleted there, by you on another screen or by a facilitator. This browser will forget its copy of the board.',
  },
  unauthorized: {
    title: 'The server does not know you any more',
    body: 'Perhaps you were erased from this board. Open your link again to come in as somebody new; this browser will forget its copy.',
  },
  forbidden: {
    title: 'The server did not take your changes',
    body: 'You may look here but not write. What you typed stays on this device.',
  },
  tooBig: {
    title: 'The last change was too big to send',
    body: 'It was more than the server takes at once, so it and what came after it is only on this device. Copy or download it, leave it out, and bring it back in smaller pieces.',
  },
  clientTooOld: {
    title: 'There is a newer Groundwork',
    body: 'This page is older than the server. Reload it; what you typed stays on this device.',
  },
  abusive: {
    title: 'That was too much at once',
    body: 'The server asked for a pause. Wait a minute, then reload. What you typed stays on this device.',
  },
  other: {
    title: 'The server ended the connection',
    body: 'Something on this page and the server do not agree. Reload it; what you typed stays on this device.',
  },
  unknown: {
    title: 'The server was set back to an earlier state',
    body: 'It does not know you any more, because you joined after that. Open your link again and join: what you wrote comes back with you. Until then it is kept on this device.',
  },
  newer: {
    title: 'The server was set back to an earlier state',
    body: 'This board was made after that, so the server does not have it any more. What you had of it is kept on this device.',
  },
} as const
