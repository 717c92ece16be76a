/** What is said when the server was set back to an earlier state. */
export const setBack = {
  title: 'The server was set back to an earlier state',
  back_one: '{{back}} of {{count}} thing written since is back.',
  back_other: '{{back}} of {{count}} things written since are back.',
  rest: 'The rest is kept on this device. Those who wrote it bring it back when they open the board.',
  look: 'See the rest',

  keptTitle: 'What this server no longer has',
  keptLead:
    'The server was set back to an earlier state. This was on this device before. What is yours was brought back where nothing stood in its way; what others wrote they bring back themselves. Here is what is missing still.',
  room: { board: 'From the board', deck: 'From the deck', private: 'From your own cards', stage: 'From the stage' },
  label: 'Text that the server no longer has',
  away: 'Delete it from this device',
  awaySure: 'Deleted from this device.',
} as const
