import type { Finder } from '../advice.ts'
import { within } from './read.ts'

const modal = '(?:can|could|do|should|might|may|would|will|must)'
const better =
  '(?:(?:a |an |even )*(?:better|(?:strong|kind|calm|wis|clear|fast|smart|nic|warm|fair|quick|tough|brav|cool|soft)er|more (?!of\\b)\\w+|good|great)(?: \\w+)?)'
const patterns: readonly RegExp[] = [
  new RegExp(`\\bhow ${modal} (?:i|we) (?:all )?(?:be|become|turn into|grow into) ${better}`),
  new RegExp(
    `\\bhow ${modal} i (?:get|do|perform|lead|manage|listen|communicate|act|work|handle things|show up) (?:\\w+ )?better\\b`,
  ),
  new RegExp(
    `\\b(?:how|where|in what (?:areas?|ways?)|in which (?:areas?|ways?)) ${modal} i (?:still )?(?:improve|get better)\\b(?! (?:this|the|our|your|things|how we|how you)\\b)`,
  ),
  new RegExp(
    `\\bwhat(?:'s| is| are)?(?: (?:the|one|a|some|two|three|else|single|little|small|first|next))*(?: (?:thing|things|area|areas|skill|skills|step))? (?:that )?(?:${modal} i|i ${modal})(?: (?:start|still|need to|have to|try to|do to))* (?:improve|work on|do better|do differently|change (?:to|about myself|in myself|about me)|fix about|get better)\\b`,
  ),
  new RegExp(`\\bwhat ${modal} i need to (?:improve|work on|change|do better)\\b`),
  /\bwhat (?:do you think |would you say )i (?:can|could|should) (?:do better|improve|do differently|work on)\b/,
  /\bwhat (?:would|could|will|can) make me (?:a |an )?(?:better|more \w+|good)\b/,
  /\b(?:what|anything|something|one thing|thing)(?:'s| is)?(?: \w+){0,3}? (?:can|could|should|might|do) (?:i|we) (?:do|change|need) (?:\w+ )?to (?:be|become) (?:an? |an even )?(?:better|more \w+|good|great)\b/,
  /\b(?:thing|anything|something) (?:that )?i (?:can|could|should|might) (?:do (?:better|differently|to (?:be|become|improve|get better))|improve|work on)\b/,
  /\bas an? \w+, how ${modal} i be better\b/,
  /\bwhat(?:'s| is) (?:the )?(?:one|next|first) (?:small |little )?(?:thing|step) (?:for me )?to (?:improve|get better|become better)\b/,
]
const role =
  /\bbetter (manager|boss|lead|leader|coach|partner|colleague|teammate|listener|parent|dad|mum|mom|father|mother|husband|wife|friend|team|mentor|peer)\b|\bas (?:a|an|your|the) (manager|boss|lead|leader|coach|partner|colleague|husband|wife|dad|mum|mom|parent|mentor|peer)\b|\bbe an? (?:more )?\w+ (leader|manager|partner|colleague)\b/

/** A question for a small fix of oneself, where the ideal could be asked for. */
export const nextStepOnly: Finder = ({ sentences }) => {
  for (const sentence of sentences) {
    for (const pattern of patterns) {
      const place = within(sentence, pattern)
      if (place) return { start: place.start, end: place.end, suggestions: ideals(sentence.words) }
    }
  }
  return null
}

function ideals(words: string): string[] {
  const found = role.exec(words)
  const name = found?.[1] ?? found?.[2] ?? found?.[3] ?? 'person to work with'
  return [`What did the best ${name} you have known do?`, 'What would the best version of us look like?']
}
