import { type Finder, GAP, type Span } from '../advice.ts'
import { within } from './read.ts'

const you = "(?:you|u|you guys|you all|y'all|you two|you people)"
const mild = '(?:just |really |simply |still |even |obviously |clearly |honestly |also |probably |often )*'
const not =
  "(?:never ever|never|don'?t|do not|won'?t|will not|didn'?t|did not|can'?t|cannot|aren'?t|are not|haven'?t|have not|hardly ever|rarely|wouldn'?t|couldn'?t|refuse to|fail to|forgot to|forget to)"
const often = '(?:always|constantly|keep|kept|continually|permanently|all the time|only ever|forever)'

const denies = new RegExp(`\\b${you} ${mild}(${not}) ((?:\\w|')+(?: [\\w']+){0,6})`)
const never = new RegExp(
  `\\b(?:you're|you are|youre|ur|you have|you've) ${mild}(never|not) ((?:\\w|')+(?: [\\w']+){0,5})`,
)
const repeats = new RegExp(`\\b${you} ${mild}(${often}) ((?:\\w|')+(?: [\\w']+){0,6})`)
const are = new RegExp(
  `\\b(?:you're|you are|youre|ur|you guys are) ${mild}(always|constantly|forever|too|so|such a|being|just) ((?:\\w|')+(?: [\\w']+){0,5})`,
)
const makes = new RegExp(
  `\\b${you} (?:always |often |just |really |constantly )*(make|made|are making) (?:me|us) (?:always )?(?:(?:feel|look|seem)(?: so| like| like a| like an| really| very| totally| completely)? )?((?:\\w|')+(?: \\w+){0,2})`,
)
const acts = new RegExp(
  `(?:^|\\b(?:feel|think|feels) (?:like |that |as if )?)${you} (?:just |only |often |usually |sometimes |always |totally |completely )*(ignored?|interrupt(?:ed)?|blamed?|dismiss(?:ed)?|micromanaged?|undermined?|criticis?z?ed?|yell(?:ed)? at|shout(?:ed)? at|belittled?|excluded?|treat(?:ed)?|talk(?:ed)? (?:down|over)|lied?|manipulated?|neglect(?:ed)?|judged?|forgot|betrayed|embarrassed|humiliated|hurt|only (?:ever )?(?:care|think|see|notice|look|talk|listen|call|come|write|want|point)) ((?:\\w|')+(?: \\w+){0,4})`,
)
const ought = new RegExp(
  `\\b${you} ${mild}(should(?:'ve| have)?|shouldn'?t(?: have)?|need to stop|have to stop|must stop|ought to|had better|better stop) ((?:\\w|')+(?: \\w+){0,4})`,
)

const bad =
  /^(?:(?:be|being|been|getting|get|become|so|too|very|a bit|all|on|acting|act|sound|sounding|look|looking) )*(?:late|rude|absent|angry|negative|wrong|busy|distracted|defensive|critical|aggressive|loud|stressed|grumpy|lazy|selfish|controlling|pushy|bossy|arrogant|impatient|unfair|cold|stubborn|slow|unreliable|passive|dismissive|sarcastic|moody|in a (?:hurry|rush|bad mood)|interrupt\w*|forget\w*|forgot|blam\w*|complain\w*|criti[cs]i[sz]\w*|yell\w*|shout\w*|ignor\w*|chang\w+|cut\w*|talk(?:ing)? (?:over|down|too|about|and)|check(?:ing)? (?:your|my|on|up)|say(?:ing)? (?:yes and|no\b|that|you'?ll|you will|the same|i\b)|put(?:ting)? (?:work|yourself|me|us|your|the|everything|me down|it off)|tak(?:e|ing) (?:over|credit|the|her|his|their|it|everything|sides|decisions)|mak(?:e|ing) (?:decisions?|excuses|it about|everything|me (?:wait|repeat|feel)|us wait|fun|jokes about|promises|plans without|a fuss|assumptions)|have to|need to (?:be right|win|control|have)|want(?:ing)? (?:to be right|the last|everything|more)|think(?:ing)? (?:you|about yourself|only|the worst|it)|assum\w*|judg\w*|micromanag\w*|decid\w*|expect\w*|com(?:e|ing) (?:late|too late|home late|unprepared)|show(?:ing)? up (?:late|unprepared)|arriv\w* late|cancel\w*|postpon\w*|mov(?:e|ing) the|push\w*|pressur\w*|avoid\w*|dodg\w*|leav(?:e|ing)|walk(?:ing)? (?:away|out)|shut\w* (?:down|me|us)|dismiss\w*|reject\w*|correct\w*|doubt\w*|question\w*|nag\w*|argu\w*|fight\w*|start(?:ing)? (?:a fight|fights|arguing|late|something)|lie|lying|hid(?:e|ing)|promis\w*|overrul\w*|overrid\w*|overreact\w*|exaggerat\w*|procrastinat\w*|dominat\w*|control\w*|rush\w*|los(?:e|ing) (?:your|my|it|patience)|rais(?:e|ing) your voice|roll(?:ing)? your eyes|scroll\w*|look(?:ing)? (?:at your|for (?:mistakes|faults)|down|away)|star(?:e|ing) at|text(?:ing)? (?:during|while)|bring(?:ing)? (?:up|your laptop|your phone)|us(?:e|ing) (?:your phone|that tone)|treat\w*|favou?r\w*|prefer\w*|side with|pick(?:ing)? on|find(?:ing)? (?:fault|something wrong|mistakes|a reason|excuses)|work(?:ing)? (?:too|late|on)|do(?:ing)? (?:your own|everything (?:yourself|alone)|that|this|it again|whatever|it your)|go(?:ing)? (?:behind|over|off|silent|quiet|straight|to (?:him|her))|giv(?:e|ing) (?:up|me the (?:silent|cold|worst|boring|feeling|look)|orders|the|him|her|others|everyone else)|send(?:ing)? (?:me|emails|messages|us)|wait(?:ing)? (?:until|till|for)|miss\w*|break\w*|disappear\w*|underestimat\w*|compar\w*|contradict\w*|mock\w*|laugh(?:ing)? at|speak(?:ing)? (?:over|for|down)|answer(?:ing)? (?:for|late|my emails late)|ask(?:ing)? (?:me to|the same|too|for more)|tell(?:ing)? (?:me|us|people) (?:what to|how to|i'm|that i)|not\b|never\b|much|far|hard to|impossible|difficult|disappoint\w*|annoy\w*|demanding|inconsistent|vague|unclear|harsh|blunt|strict|emotional|sensitive|dramatic|quick to|focused on|caught up|full of|on (?:your|my|the phone)|somewhere else|at work|act(?:s|ing)? (?:like|as if|as though)|ignore\w*|talk(?:ing)? behind|wast\w+|manipulat\w*|belittl\w*|undermin\w*|neglect\w*|exclud\w*|gossip\w*|bring(?:ing)? bad|hurt\w*|insult\w*|offend\w*|embarrass\w*|punish\w*|threaten\w*|force\w*)\b/
const good =
  /^(?:(?:ever|even|once|really|just|seem to|try to) )*(?:judge|waste|talk behind|gossip|speak ill|ignore|belittle|insult|hurt|embarrass|exclude|punish|threaten|force|treat (?:me|us|people|anyone) (?:like|as|badly)|laugh at|mock|cheat|break (?:a|your) (?:promise|word)|broke|change your tune|run away|ran away|keep (?:score|secrets)|put (?:pressure|me down)|compare|shy away|sweat|fuss|play games|act (?:like|as)|let (?:me|us|anyone|anybody|people|the team|others) down|give up|gave up|given up|complain|blame|yell|shout|lose (?:patience|your)|lost (?:patience|your|hope|faith)|forget|forgot|make (?:me|us|anyone|people|a fuss|fun|it about)|made (?:me|us|anyone|a fuss|it about)|rush|talk down|hesitate|stop(?:ped)?|mind|miss(?:ed)?|leave (?:me|us|anyone|anybody)|left (?:me|us)|fail|cease|quit|disappoint|push (?:me|us)|pushed|micromanage|interrupt|gossip|hold (?:a )?grudge|held it|ask for (?:thanks|anything|praise)|need\b|have to|has to|get (?:enough|tired|angry|upset|the credit|loud)|got angry|know (?:how|what|until|if|when|which|it yet)|owe|realise|realize how (?:much|good|great)|want to (?:hurt|leave|stop|win|be right)|understand how much|let go|walk(?:ed)? away|be(?:en)? (?:unkind|unfair|rude|late|afraid)|say (?:a bad|anything bad|no to)|said (?:a bad|no)|take (?:yourself|me for granted|us for granted|it personally|things personally)|took|turn(?:ed)? (?:me|us|anyone) (?:away|down)|abandon\w*|betray\w*|pretend|lie|lied|sugarcoat|mince|panic|boring|alone|bored|too late|only|late|angry|afraid|perfect|responsible|the problem|to blame|wrong|go wrong|regret|see it coming|stop learning|have enough|be (?:sorry|everywhere|perfect)|help but)\b/
/** "When you don't answer", "if you never ask": what happened, told as the beginning of one's own sentence. */
const told =
  /\b(?:when|whenever|if|once|unless|until|because|what|how|where|who|that time|sometimes when|as long as|while|in case|before|after|the way|things|something|anything|everything|whether|why|even though|although|so that|reason|appreciate(?: it)? that|love(?: it)? that|like(?: it)? that|glad(?: that)?|grateful(?: that)?|admire(?: it)?(?: that)?|thankful(?: that)?|hope(?: that)?|promise me|makes sure|asked me why|times)(?: \w+)?$|\bi (?:know|understand)$/
const reported =
  /\b(?:say|said|says|saying|used to tell|told me|tells me|heard|read|motto|song|proverb)\b(?: \w+){0,3} (?:that )?(?<!thank )you(?:'re)?\b/
const accuses =
  /\b(?:problem|fact|truth|issue|bothers me|annoys me|hurts|it hurts|feel|think|annoying|sad|hate|tired|upset|frustrating|frustrated|angry|mad) (?:\w+ ){0,3}$/
const idiom =
  /\b(?:you never know|you can'?t (?:pour|please|make|win|have|always|teach|go|change|put|be|do|buy|judge|beat|imagine)|if you (?:don'?t|do not)|you don'?t (?:say|get (?:a )?second|miss|often|always|even (?:know|have|need|reali[sz]e)|find|have|need|see|want to miss)|(?<!\b(?:say|said|saying|a|any|me|us) )(?:thank you|thanks)\b|you won'?t (?:believe|regret)|you should (?:know|be proud|see|try|come|visit|feel|hear|do what|all be|get|have seen)|you aren'?t alone|you do not (?:have|need)|you can'?t wait|you never (?:stop|cease))\b/

/** Tells somebody what they always or never do. */
export const youStatement: Finder = ({ sentences }) => {
  for (const sentence of sentences) {
    const place = blameIn(sentence)
    if (place) return { start: place.start, end: place.end, suggestions: fromI(place.found, sentence.words) }
  }
  return null
}

type Place = { readonly start: number; readonly end: number; readonly found: RegExpExecArray }

function blameIn(sentence: Span): Place | null {
  if (sentence.words.endsWith('?') || reported.test(sentence.words)) return null
  const tries = [
    [denies, (rest: string) => !good.test(rest) && !bad.test(rest)],
    [never, (rest: string) => !good.test(rest) && !bad.test(rest)],
    [repeats, (rest: string) => bad.test(rest)],
    [are, (rest: string) => bad.test(rest)],
    [makes, (rest: string) => sad.test(rest)],
    [
      acts,
      (rest: string) =>
        !/^(?:(?:me|us) (?:well|fairly|kindly|with (?:respect|kindness|care|trust))|everyone (?:equally|fairly|the same|with))/.test(
          rest,
        ),
    ],
    [ought, (rest: string) => !/^(?:know|be proud|see|try|come|get|always feel|never feel|feel)\b/.test(rest)],
  ] as const
  for (const [pattern, isBlame] of tries) {
    const place = within(sentence, pattern)
    if (!place || !isBlame(place.found[2] ?? '') || idiom.test(place.found[0])) continue
    const before = sentence.words.slice(0, place.found.index).trimEnd()
    if (told.test(before) && !accuses.test(`${before} `)) continue
    if (
      /, (?:but )?(?:instead )?you (?!never|don't|do not|always|just|only|keep|still)\w/.test(
        sentence.words.slice(place.found.index),
      )
    )
      continue
    if (/\b(?:i (?:need|want|wish|would like)|i'd like|i ask) $/.test(`${before} `)) continue
    return place
  }
  return null
}

const sad =
  /^(?:(?:like )?(?:i'm|i am) (?:not|too|a|the)|small|stupid|guilty|bad|sad|angry|mad|crazy|invisible|useless|worthless|nervous|anxious|unwelcome|uncomfortable|unsafe|insecure|ignored|furious|sick|tired|alone|lonely|ashamed|dumb|incompetent|a failure|failure|unimportant|inferior|child|a child|an idiot|idiot|burden|a burden|less|worse|frustrated|wait|repeat|doubt|look (?:bad|stupid)|the bad|terrible|awful|miserable|stressed|wrong|afraid|scared|not)\b/

function fromI(found: RegExpExecArray, sentence: string): string[] {
  const [, how = '', rest = ''] = found
  const base =
    /^(?:never|never ever|don'?t|do not|won'?t|will not|hardly ever|rarely|refuse to|fail to|can'?t|cannot)$/.test(how)
  const wish = rest.replace(/\beven \b/g, '').trim()
  const isWhole = sentence.endsWith(rest) || /[.!]$/.test(sentence)
  const asked = base && isWhole && found.index < 12 ? [`I'd like you to ${wish}.`] : []
  return [...asked, `I feel ${GAP} when that happens, and I'd like ${GAP}.`]
}
