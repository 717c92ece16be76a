/** Home: start an alliance, come back to one, or come in by a code. */
export const home = {
  documentTitle: 'Groundwork',
  brand: 'Groundwork',
  heading: 'How do you want to work together?',
  opening:
    'A shared board on which a pair or a team writes its own alliance: what each of you needs, what you will do, and how you find back to each other when it gets bumpy.',
  promise: 'No account, no e-mail. Your first board is a minute away.',
  start: 'Start an alliance',
  kits: {
    label: 'Pick a kit',
    help: 'A kit brings sections and questions. You can change all of them later.',
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    prompts_one: '{{count}} question',
    prompts_other: '{{count}} questions',
    sections: 'On the board: {{sections}}',
    loading: 'Fetching the kits',
    empty: 'This server has no kits yet. Whoever runs it can add some in shared/kits.',
  },
  unreachable: {
    heading: 'The server does not answer',
    body: 'Nothing is lost. Check that you are online and that Groundwork is running, then try again.',
    again: 'Try again',
  },
  title: {
    label: 'Name your alliance',
    placeholder: 'Atlas team',
    missing: 'Give it a name first. A team or two people is enough: “Atlas team”, “Maya and Jonas”.',
    tooLong_one: 'That is {{count}} character too long. A projector shows at most {{max}}.',
    tooLong_other: 'That is {{count}} characters too long. A projector shows at most {{max}}.',
  },
  name: {
    label: 'Your name',
    help: 'You can leave this empty. With it, your notes are signed and people know for whom to look.',
    placeholder: 'Maya',
    tooLong: 'A name has at most {{max}} characters. A first name is enough.',
  },
  create: 'Create board',
  boards: {
    heading: 'Your boards',
    kept: 'Only this browser remembers them.',
    empty: 'Boards you create or join show up here, so you can come back with one click.',
    open: 'Open {{title}}',
    role: { facilitator: 'You facilitate', participant: 'You take part', viewer: 'Projector' },
    untitled: 'Untitled alliance',
    more: 'Show all {{count}}',
    fewer: 'Show fewer',
    forget: 'Forget {{title}}',
    forgetTitle: 'Forget this board here?',
    forgetBody:
      '“{{title}}” leaves this list, with what this browser kept of it. The board itself stays for everybody.',
    forgetFacilitator:
      'You facilitate this board. Without your facilitator link you cannot come back to its console, and nobody can give you a new one.',
    forgetYes: 'Forget it here',
    forgetNo: 'Keep it',
  },
}
