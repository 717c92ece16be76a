import { type Finder, GAP, type Span, type WritingKind } from '../advice.ts'
import { asSentence } from './read.ts'

const filler =
  '(?:(?:please|just|really|honestly|also|and|or|but|so|well|that|then|to|most of all|above all|for me|i think|maybe|from now on|in the evening|in meetings|definitely|simply|ideally|mostly|again|pls|ok) )*'
const never =
  "don'?t|do not|won'?t|will not|wouldn'?t|would not|shouldn'?t|should not|can'?t|cannot|never|must not|mustn'?t|doesn'?t|does not|will never|'ll never|ll never"

/** Parts that say what to avoid. */
const avoids: readonly RegExp[] = [
  new RegExp(
    `^${filler}(?:never|don'?t|do not|avoid\\w*|quit|less of|enough of|no longer|zero|nobody (?:should|may|must|has to|gets to|needs to)|no ?one (?:should|may|must|gets to)|people (?:should not|shouldn'?t|must not))\\b`,
  ),
  new RegExp(`^${filler}no (?:more )?[a-z]`),
  new RegExp(
    `^${filler}not (?:to )?(?:be|being|having|have|getting|get|too|always|so|any|more|again|constantly|every|\\w+ing)\\b`,
  ),
  new RegExp(
    `^${filler}(?:i'm|im|i am|we're|we are) (?:so |really |just )?(?:done with|tired of|sick of|fed up with)\\b`,
  ),
  new RegExp(`^${filler}stop (?:\\w+ing|the|this|that|all|it|with|these|those)\\b`),
  new RegExp(
    `^${filler}(?:i|we) (?:really |also |definitely |just |honestly |absolutely |simply )*(?:don'?t|do not|never|no longer|didn'?t|wouldn'?t|would not) (?:really |ever |even )*(?:want|like|enjoy|wish|appreciate|love|care for|ever want|need (?:constant|another|someone|somebody|drama|you to|to be (?:told|watched|managed|fixed|controlled|reminded|micromanaged)))\\b(?! to (?:lose|miss|change)\\b)`,
  ),
  new RegExp(
    `^${filler}(?:i|we) (?:really |also |just |absolutely |simply )*(?:hate|dislike|detest|loathe|can'?t stand|cannot stand|can'?t bear|refuse to)\\b`,
  ),
  new RegExp(
    `^${filler}(?:i'd|i would|we'd|we would|id) (?:rather|prefer) (?:you |we |people |that |to )*(?:not|didn'?t|don'?t)\\b`,
  ),
  new RegExp(
    `^${filler}(?:we|i|you|nobody|no ?one|people|they)(?<=that \\w+) (?:don'?t|do not|won'?t|never|should not|shouldn'?t|\\w+s)\\b(?<=n't|nt|not|never|nobody \\w+|one \\w+)`,
  ),
  new RegExp(`^${filler}without (?:being |having |getting )?\\w+(?: \\w+){0,3}$`),
]
/** In an agreement it is enough to say what one will not do. */
const promises: readonly RegExp[] = [
  new RegExp(
    `^${filler}(?:(?:\\w+ ){1,3})(?:${never}|stops?|will stop|'ll stop|will avoid|avoids?|quits?|refrains?|won'?t be|will no longer|no longer)\\b`,
  ),
  new RegExp(`^${filler}(?:i'll|we'll|you'll|they'll|she'll|he'll) (?:not|never|stop|avoid|no longer|refrain)\\b`),
  new RegExp(`^${filler}(?:nobody|no ?one|none of us|neither of us)\\b`),
  new RegExp(`^${filler}without\\b`),
]
/** Said in the negative, and nothing to avoid. */
const harmless = new RegExp(
  `^${filler}(?:no (?:\\w+ ){1,3}(?:is|are|was|were) (?!allowed|tolerated|accepted|welcome|permitted|ok\\b|okay|fine|wanted|needed)|no(?: |$)(?:problem|worries|worry|idea|clue|doubt|rush|need|complaints?|hurry|pressure(?: from me)?$|preference|comment|way\\b|thanks|thank|question|questions|answer|matter|wonder|change|changes|wish|wishes|one (?!should|may|must|gets|has to)\\w+|two|better|words|is\\b|and\\b|or\\b|means\\b|strong|particular|special|big deal|need to|concerns?|objections?|further|harm|hard feelings|offen[cs]e|regrets|notes|kidding|joke|team|place|day|less)|no$|n/?a|not (?:yet|sure|really|much|only|now|at all|applicable|that i|bad|just|necessarily|today|a problem|to mention|every|everything|being alone)|don'?t (?:be a stranger|give up|stop|change a thing|hesitate|worry|mind|know|be shy|be afraid|be scared|forget|get me wrong|laugh but|laugh$|even|we|you)|never (?:mind|been|a dull|boring|knew|had|felt|thought|before|again will|ever)|nothing\\b|none$|(?:i|we) don'?t (?:want|need) (?:much|anything|more|a lot|it any other way|to (?:lose|miss|change|be anywhere else))|do not (?:hesitate|worry|forget)|don'?t ever change|stop (?:by|at|and)|without (?:you|us|them|a doubt|question|doubt|him|her|trust|it|my|our)\\b|i don'?t (?:want|like) to (?:brag|boast|complain|sound)|i wouldn'?t (?:like|want) (?:to (?:change|miss|lose)|it any))`,
)
const wanted =
  /\b(?:instead|rather than|i'd like|i would like|we'd like|i want\b|we want\b|i need\b|we need\b|i prefer|i'd prefer|i'd love|i would love|i'd rather (?!not)|i wish|prefer\b|just ask|just tell|only if|unless|but rather|let's)\b/
/** A reason, a place or a moment; says nothing about what is wanted. */
const aside =
  /^(?:(?:less|fewer|because|since|it|it's|its|that|that's|this|which|so (?:that|i|it|much|we)|as|they|them|he|she|then|when|if|after|before|especially|ever|thanks|thank|please|at all|anymore|any more|again|makes?|my|ever again|like|though|although|even|during|in|on|at|for|from|or|with|while|i (?:feel|get|lose|am|can't|don't|hate|think|find|just|really|already|never|know|have|mean|freeze|shut|like)|i'm|i've|we (?:all|are|have|lose|get)|ok|okay|sorry|honestly|really|seriously|thx|haha|lol|not|especially|nor|whatever|everyone|people|you (?:know|see)|hate|and (?:that|it|then|this))\b|\W*$)/
const cuts = /[,;.!?\n–—:]+|\s-+\s|\b(?:but|instead)\b|\band (?=(?:i|we|please|rather|then we|no|not|never)\b)/

/** Says only what to avoid. */
export const negativeFraming: Finder = ({ text, plain }, kind) => {
  const parts = partsOf(plain)
  const said = parts.filter(({ words }) => avoidsIn(words, kind))
  const first = said[0]
  if (
    !first ||
    parts.some((part) => isWanted(part.words, said.includes(part), kind)) ||
    /\b(?:instead|but rather|saying|proverb|motto|as they say)\b/.test(plain)
  )
    return null
  return { start: first.start, end: first.end, suggestions: wishes(text, kind) }
}

/** To stop for a moment is something one does. */
const pauses = /\bstop\b.{0,60}\bfor (?:an?|one|two|three|five|ten|\d+) (?:\w+ )?(?:moment|second|minute|hour)s?\b/

function partsOf(plain: string): Span[] {
  const parts: Span[] = []
  let start = 0
  for (const words of plain.split(cuts)) {
    const at = plain.indexOf(words, start)
    const trimmed = words.trim()
    const first = at + words.length - words.trimStart().length
    if (trimmed !== '') parts.push({ start: first, end: first + trimmed.length, words: trimmed })
    start = at + words.length
  }
  return parts
}

function avoidsIn(words: string, kind: WritingKind): boolean {
  if (harmless.test(words) || pauses.test(words)) return false
  return (
    avoids.some((one) => one.test(words)) ||
    (kind === 'agreement' && promises.some((one) => one.test(words)) && !whenFirst.test(words))
  )
}

/** "When somebody doesn't answer…": what sets an agreement off. */
const whenFirst = /^(?:when|whenever|if|once|as soon as|whoever|until|after|before|on the days)\b/

function isWanted(words: string, isAvoiding: boolean, kind: WritingKind): boolean {
  if (wanted.test(words) && !(isAvoiding && /\b(?:don'?t|do not|never|didn'?t|wouldn'?t) (?:want|need)\b/.test(words)))
    return true
  if (isAvoiding || harmless.test(words)) return false
  if (kind === 'agreement')
    return !/^(?:because|since|it|it's|that|which|so that|when|whenever|if|on|at|in|from|after|before|during|until|starting|please|not|or|\w+days?$|\w+)$|^(?:because|since|it|when|whenever|if|on|at|in|from|after|before|during|until|starting)\b/.test(
      words,
    )
  return !aside.test(words)
}

function wishes(text: string, kind: WritingKind): string[] {
  const kept = asSentence(text)
  return kind === 'agreement'
    ? [`${kept} Instead, we ${GAP} when ${GAP}.`]
    : [`${kept} What I'd like instead: ${GAP}.`, `I'd like ${GAP}.`]
}
