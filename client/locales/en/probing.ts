import { probesInEnglish } from '../../../shared/probes/words.ts'
import { clarityNames } from './clarity.ts'

/** Follow-up questions under an answer, how clear it is, and whether it was understood. */
export const probing = {
  kind: probesInEnglish,
  action: 'Ask about this answer',
  offer: 'Ask about it',
  more: 'More questions',
  all: 'What would you like to ask?',
  asks: '{{name}} asks',
  asked: 'Asked: {{question}}',
  newAsk: '{{name}} asks: {{question}}',
  list: 'What was answered, the oldest first',
  answer: 'Answer',
  answerTo: 'Answer: {{question}}',
  answered: 'Answered',
  placeholder: 'Say it so that somebody new would see it too…',
  noReply: 'No answer yet.',
  nameless: 'This card bears no name. What you say here bears yours.',
  cancel: 'Not now',
  takeBack: 'Take back: {{question}}',

  clarity: {
    ...clarityNames,
    wordHint: 'Everybody may mean something else by it.',
    meantHint: 'One more answer: what it means, or how it shows.',
    clearHint: 'What it means and how it shows are both here.',
    open: '{{state}}. Open what was said about it.',
  },

  heard: {
    say: 'Say what I heard',
    field: 'What I heard',
    placeholder: 'What I heard is…',
    hint: 'Say it in your own words. {{name}} tells you whether that is it.',
    send: 'Share it',
    sent: 'Shared. {{name}} can say whether that is it.',
    label: 'What I heard',
    waits: 'Waiting for {{name}}',
    forYou: 'Is that what you meant?',
    yes: 'Yes, that’s it',
    no: 'Not quite',
    said: '{{name}}: {{words}}',
    changed: 'These words changed since. They wait for a new answer.',
    mark_one: 'Heard: the writer says “yes, that’s it”',
    mark_other: 'Heard {{count}} times: the writer says “yes, that’s it”',
  },

  unclear: {
    title: 'Clear to everybody?',
    count_one: '{{count}} answer is still just a word.',
    count_other: '{{count}} answers are still just a word.',
    next: 'Next unclear answer',
    now: 'Everybody looks at “{{text}}”.',
  },

  changed: {
    mark: 'Changed since it was shown',
    open: 'Changed since it was shown. See what it said then',
    was: 'When it was shown, it said:',
  },

  news: {
    title: 'What was new to us',
    close: 'Close what was new to us',
    list: 'Cards that were new to somebody, most first',
    empty: 'Nothing is marked yet',
    emptyHint: 'Mark a card “New to me” when it tells you something you did not know about a person.',
    count_one: 'new to {{count}} person',
    count_other: 'new to {{count}} people',
    open_one: 'What was new to us: {{count}} card',
    open_other: 'What was new to us: {{count}} cards',
    to: 'New to {{names}}',
    go: 'Show it on the board: {{text}}',
  },

  pocket: {
    others_one: '{{count}} other answer',
    others_other: '{{count}} other answers',
    list: 'What others wrote',
    talk: 'Talk about: {{text}}',
    talkCount_one: 'Talk about: {{text}}. {{count}} entry.',
    talkCount_other: 'Talk about: {{text}}. {{count}} entries.',
    said_zero: 'Ask about it',
    said_one: 'Asked and said: {{count}}',
    said_other: 'Asked and said: {{count}}',
    title: 'About this answer',
    close: 'Close',
  },
}
