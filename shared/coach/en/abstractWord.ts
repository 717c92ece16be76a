import type { Finder } from '../advice.ts'

/** Words that everybody agrees with and fills differently; with the endings they come in, and typos seen often. */
const big =
  /^(?:(?:dis)?trust(?:ed|ing|worthy|worthiness)?|respect(?:ed|ful|fully|ing)?|honest(?:y|ly)?|honety|truth(?:ful|fulness)?|supports?|supported|supportive|comm?uu?nn?ications?|communicate|communicating|communicative|transparen(?:cy|t|ce)|openness|open|loyal(?:ty)?|integrity|empath(?:y|etic|ic)|understanding|kind(?:ness)?|safety|safe|secur(?:ity|e)|fair(?:ness)?|accountab(?:ility|le)|responsib(?:ility|le)|appreciat(?:ion|ed|ive)|recognition|recogni[sz]ed|freedom|autonom(?:y|ous)|independence|flexib(?:ility|le)|clarity|commitment|committed|collaborat(?:ion|ive|e)|cooperation|teamwork|spirit|professionalism|professional|reliab(?:ility|le)|dependability|dependable|authentic(?:ity)?|vulnerab(?:ility|le)|inclusi(?:on|ve|vity|veness)|belonging|equality|equity|diversity|harmony|balance|growth|motivation|inspiration|leadership|guidance|ownership|engagement|excellence|quality|alignment|aligned|feedback|love|loved|care|caring|compassion|patien(?:ce|t)|toleran(?:ce|t)|acceptance|accepted|dignity|courage|creativity|innovation|partnership|connection|consistency|consistent|stability|structure|confidence|valued|heard|seen|included|listened|encouragement|solidarity|positivity|positive|fun|humou?r|transparant|professionality|confidentiality|sincerity|genuine|mutuality|psychological|work-life|helpful(?:ness)?|respekt|faith|credibility|predictability|agility|synergy|efficiency|effectiveness|passion|dedication|discipline|humility|gratitude|peace|attention|involvement|participation|mindfulness|tact)$/
/** Words that can't carry an answer by themselves but don't make a big word smaller either. */
const light =
  /^(?:i|i'd|i'm|id|im|we|you|u|me|us|my|our|your|the|a|an|to|of|in|on|at|by|for|from|with|and|or|plus|as|well|is|are|be|being|been|was|it|it's|its|that|this|that's|all|about|need|needs|needed|want|wants|would|like|expect|value|values|expects|wish|hope|love|appreciate|please|really|very|so|much|more|most|lots?|some|any|bit|little|enough|full|total|complete|absolute|constant|better|best|great|good|real|true|clear|mutual|strong|open|honest|direct|plenty|feel|feeling|feels|have|having|has|get|getting|give|given|show|shown|each|other|others|everyone|everybody|everything|people|team|manager|boss|colleagues|colleague|partner|leader|lead|side|both|sides|between|together|teams|departments|members|us|one another|another|always|just|only|simply|important|key|crucial|essential|vital|above|first|foremost|there|should|must|can|also|too|matters?|what|thing|things|most|one|word|think|believe|guess|maybe|mainly|basic|basics|personal|high|level|levels|greater|increased|continued|deep|deeper|two-way|culture|environment|atmosphere|space|sense|relationship|work|working|job|number|huge|big|biggest|treated|treat|looking|look|way|ways|through|based|comes|down|such|especially|definitely|ok|yes|hmm|well|um|overall|general|in-depth)$/
const negation = /\b(?:no|not|don't|dont|never|without|lack|lacking|less|isn't|can't|won't)\b/
/** Trust in somebody named is something said, and thanks are no wish. */
const toSomebody =
  /\b(?:i|we) (?:trust|respect|support|love|appreciate|value) (?:you|him|her|them|ana|my \w+|our \w+|the team|us|it|that|this)\b|\bthank/
/** So many words, big ones among them, are a list; more are a text. */
const WORDS_MAX = 14

const probes: readonly ((word: string) => string)[] = [
  (word) => `What does ${word} look like on an ordinary day?`,
  (word) => `What do others do when there is ${word}?`,
  (word) => `How would you notice that ${word} is missing?`,
]

/** An answer that rests on a big word alone. */
export const abstractWord: Finder = ({ plain }) => {
  if (plain.length > 200 || negation.test(plain) || toSomebody.test(plain) || plain.includes('?')) return null
  const words = [...plain.matchAll(/[a-zà-ÿ]+(?:['-][a-zà-ÿ]+)*/g)]
  if (words.length === 0 || words.length > WORDS_MAX || /\d/.test(plain)) return null
  const bigOnes = words.filter(([word]) => big.test(word))
  const carried = words.filter(([word]) => !big.test(word) && !light.test(word))
  const first = bigOnes.find(([word]) => !light.test(word)) ?? bigOnes[0]
  if (!first || carried.length > 0 || isOwn(plain)) return null
  const named = nounOf(first[0])
  return {
    start: first.index,
    end: first.index + first[0].length,
    suggestions: probes.map((probe) => probe(`“${named}”`)),
  }
}

/** "We have fun", "I feel heard": how things are already, which is no empty word. */
function isOwn(plain: string): boolean {
  return (
    /^\W*(?:(?:i|we) (?:feel|have|are|am|get|love|was|were)|i'm|we're|you|you're|your|the best team|great team|good team|my (?:team|work|job|manager|boss|partner)|our (?:team|work)|love you|fun at work|open space|a?ll good|it'?s (?:fun|fair|ok|good|great|fine)|to be (?:a|the) team|being (?:a|the) team)\b/.test(
      plain,
    ) && !/\bneed|want\b/.test(plain)
  )
}

function nounOf(word: string): string {
  return /^commu|^comm?un/.test(word) ? 'communication' : word
}
