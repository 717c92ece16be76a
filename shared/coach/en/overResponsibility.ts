import type { Finder } from '../advice.ts'
import { within } from './read.ts'

const helping =
  'motivate|support|help|inspire|empower|encourage|engage|energi[sz]e|develop|push|drive|cheer|fix|assist|serve|please|satisfy|excite|reassure|comfort|enable|boost|uplift|coach|lead|manage|challenge|care for|look after|take care of|bring out the best in'
const best = '(?:(?:best|better|most|always|really|personally|further|also|still|properly|actively) )?'
const maker = `(?:make|keep|get|have|help)(?: sure)?(?: that)?`
const me = '(?:i|we)'
const modal = '(?:can|could|do|should|might|may|would|will|must|shall)'
const toYou = `(?:${best}(?:${helping}) (?:you|u)\\b(?! (?:and|both) )|${best}${maker} (?:you|u|your \\w+)\\b|(?:make|keep|get) (?:\\w+ ){1,4}(?:for|to|out of|from) (?:you|u)\\b|take (?:\\w+ ){1,4}(?:off|from) (?:you|u)\\b|give (?:you|u) (?:\\w+ )?(?:energy|confidence|courage|hope|joy|motivation|strength|security)\\b|be (?:more )?(?:there|useful|helpful|supportive|of (?:help|use|service)) (?:for|to) (?:you|u)\\b|ensure (?:that )?(?:you|u)\\b|${best}(?:${helping}|build(?: up)?|strengthen|raise|lift) your (?!team|product|skills in|case|department|client|customers|strateg)|do (?:more )?for (?:you|u)\\b)`
const asked = new RegExp(`\\bhow (?:else )?${modal} ${me} (?:all )?${toYou}`)
const indirect = new RegExp(`\\bhow (?:else )?(?:i|we) (?:can|could|should|might|may) ${toYou}`)
const what = new RegExp(
  `\\bwhat (?:else |more |exactly )?${modal} ${me} (?:(?:need|have) to )?(?:do|change|offer|give|bring)(?: \\w+){0,4} (?:to ${toYou}|(?:that |which )?(?:would |will )?(?:${helping}|make|keep) (?:you|u)\\b|(?:for|so(?: that)?) (?:you|u)\\b)`,
)
const whatFor = new RegExp(`\\bwhat (?:else |more )?${modal} ${me} (?:do|offer|give) (?:for )?(?:you|u)\\b`)
const whatHelps = new RegExp(`\\bwhat (?:else |more )?${modal} ${me} do to (?:help|support)\\s*\\?`)
const makeYou = /\b(make|keep|get) (?:sure (?:that )?)?(?:you|u) (?:stay |feel |to be |are |be )?([\w -]+?)(?:[?.!,]|$)/

/** A question that makes one carry what is the other's. */
export const overResponsibility: Finder = ({ sentences }) => {
  for (const sentence of sentences) {
    const place =
      within(sentence, asked) ??
      within(sentence, what) ??
      within(sentence, whatFor) ??
      within(sentence, whatHelps) ??
      within(sentence, indirect)
    if (place) return { start: place.start, end: place.end, suggestions: ownForms(sentence.words) }
  }
  return null
}

const known: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bmotivat/, ['What motivates you?', 'Where do you find your motivation?']],
  [/\binspir/, ['What inspires you?', 'Where do you find inspiration yourself?']],
  [/\b(?:support|assist|reassure|comfort)/, ['What supports you best?', 'Where else do you find support?']],
  [/\b(?:happy|enjoy|fun)/, ['What makes a day at work a happy one for you?', 'What do you do yourself to get there?']],
  [/\b(?:engage|energi|excit|drive)/, ['What gives you energy?', 'Where do you find it on a slow day?']],
  [/\b(?:grow|develop|challenge|push|coach)/, ['What helps you grow?', 'What would you like to take on next?']],
  [/\bsafe/, ['What helps you feel safe?', 'What do you do yourself when you feel unsafe?']],
  [/\btrust/, ['What builds trust for you?', 'What have you known that made trust easy?']],
]

function ownForms(words: string): readonly string[] {
  const own = known.find(([about]) => about.test(words))?.[1]
  if (own) return own
  const state = makeYou.exec(words)?.[2]?.trim()
  const feeling = state && state.split(' ').length <= 3 ? [`What helps you feel ${state}?`] : []
  return [...feeling, 'What helps you most?', 'What do you already do that works for you?']
}
