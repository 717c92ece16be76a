const day = '(?:mon|tues?|wednes|thurs?|fri|satur|sun)days?|mon|tue|wed|thu|fri|sat|weekends?|weekdays?'
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|march|april|may (?=\\d)|(?<=\\d )may|(?:by|in|until|till|before|of) may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|christmas|easter)'
const unit =
  '(?:minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|quarters?|years?|sprints?|fortnights?|evenings?|mornings?)'
const meeting =
  '(?:meetings?|stand-?ups?|retros?|retrospectives?|reviews?|sprint|sprints|release|releases|sessions?|calls?|dinners?|lunch|breakfast|demos?|plannings?|kick-?offs?|check-?ins?|1:1s?|one-on-ones?|workshops?|rounds?|bed(?:time)?|launch|vacations?|holidays?|offsites?|talks?|conversations?|decisions?|conflicts?|argument|shifts?|handovers?|deployments?|incidents?|deadline)'

const times = new RegExp(
  [
    `\\b(?:${day})\\b`,
    `\\b${month}\\b`,
    '\\b(?:daily|weekly|monthly|quarterly|yearly|annually|biweekly|bi-weekly|fortnightly|nightly|hourly|today|tonight|tomorrow|noon|midnight|eod|eow|immediately|overnight)\\b',
    `\\b(?:every|each) (?:of (?:our|my|the|these) |\\w+ )?(?:time|${unit}|${day}|meal|${meeting})\\b`,
    `\\b(?:once|twice|thrice|\\w+ times)(?: (?:a|an|per|every|each|in)\\b|$|[.,])`,
    `\\b(?:a|an|per|one|once a|times a)\\b \\w*\\s?(?<!for |of |take |takes |half )(?:per|a) (?:day|week|month|quarter|year|sprint)\\b`,
    '\\b(?:one|two|three|\\d+|\\w+) (?:\\w+ ){0,3}(?:a|per) (?:day|week|month|quarter|year|sprint)\\b',
    `\\b(?:by|before|after|until|till|from|at|around) (?:the )?(?:\\d|noon|lunch|end of|start of|beginning of|next|then|dinner|work|breakfast|midnight|eod|\\w+ o'clock|(?:our|every|each|any|a|the next) ${meeting}|${meeting}|\\d+(?:st|nd|rd|th)|six|seven|eight|nine|ten|five|four|three|two|one|eleven|twelve)\\b`,
    `\\b(?:within|in|after|every other|for the next|in the next|in the first|the first|in under|in less than) (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d+|half an|the same|the first|the next|other)? ?(?:working |business )?${unit}\\b`,
    `\\bfor (?:\\w+ ){1,2}${unit}, (?:and )?(?:then|after)\\b|\\bat the (?:start|end|beginning|close|top)\\b|\\bthe (?:same day|day (?:before|after)|night before|evening before|next (?:day|morning|${meeting})|moment|first (?:\\w+day|day|week)|last (?:\\w+day|day))\\b|\\bthat (?:week|day)\\b|\\bon (?:\\w+days\\b|day|the \\d|\\d|(?:\\w+ ){1,2}${unit}\\b)|\\b(?:next|this|coming) (?:week|month|quarter|year|sprint|time|${day}|morning|evening)\\b|\\bfrom (?:now|today|tomorrow)\\b`,
    `\\b(?:in|during|at|after|before) (?:the |our |my |every |each |any |all |a |this |that |his |her |their )?(?:\\w+ )?${meeting}\\b`,
    "\\b(?:when|whenever|if|once (?!a\\b)|as soon as|each time|every time|any time|while|the minute|unless|until|before|after|in case|whoever|whichever|whatever) (?:i|we|you|one|some\\w*|any\\w*|a|an|the|things|it|either|plans|people|they|he|she|he's|she's|you're|we're|i'm|our|your|my|each|\\w+ing|sees|breaks|leaves|runs|is|comes|notices|feels|finds|starts|arrives|opens|\\w+s)\\b",
    '\\b\\d{1,2}(?::\\d\\d| ?(?:am|pm|h)\\b|\\.\\d{1,2}\\.)',
    '\\bin the (?:morning|evening|afternoon)s?\\b|\\b(?:mornings|evenings|afternoons)\\b|\\bevery(?:day| day)\\b|\\b\\d+ (?:minutes|days|hours) (?:before|after|early|ahead)\\b|\\bat night\\b|\\ba (?:day|week|month) (?:before|ahead|after|in advance)\\b|\\b\\w+ (?:minutes|days|hours|weeks) (?:before|after|ahead|early|in advance)\\b',
  ].join('|'),
)
const noTime =
  /\b(?:as soon as possible|as soon as (?:i|we) can|when(?:ever)? (?:possible|needed|necessary|(?:i|we) can|there is time|(?:i|we) have time|(?:i|we) get to it)|if (?:possible|needed|necessary|(?:i|we) can)|from time to time|(?:every )?now and (?:then|again)|once in a while|every so often|at some point|more than once|at once|(?<!(?:within|in|after) )one day|some day)\b/g

/** Whether an agreement says when, how often, or what sets it off. */
export function isWhenSaid(plain: string): boolean {
  return times.test(plain.replace(noTime, (found) => ' '.repeat(found.length)))
}

const person =
  /\b(?:i|i'll|i'm|i've|i'd|we|we'll|we're|we've|we'd|you|you'll|you're|she|he|they|each of us|each of you|both of us|both of you|all of us|everyone|everybody|both|whoever|whichever of us|one of us|two of us|neither of us|nobody|no one|anyone|anybody|each person|each one|each (?:member|manager|lead|team)|every (?:member|manager|lead|team)|myself|all team members|team members)\b/
const role =
  /\b(?:the|our|my|his|her|your|this week's|today's|a|an|each|every) (?:\w+ )?(?:manager|managers|lead|leads|leader|boss|team|teams|partner|husband|wife|facilitator|coach|designers?|engineers?|developers?|devs|host|owner|author|writer|reviewer|person|people|ceo|cto|cfo|pm|po|directors?|group|pair|mother|father|mum|mom|dad|kids?|children|son|daughter|colleagues?|newcomer|buddy|mentor|parents?|scrum master|chair|moderator|presenter|speaker|organi[sz]er|product owner|on-call \w+|one who|note taker|coachee|client|department|board)\b/
const group =
  /^(?:[^,;]*, )?(?:product|engineering|sales|marketing|design|finance|hr|ops|operations|legal|support|qa|it|leadership|management|mum|mom|dad|mama|papa|parents|kids|designers|engineers|developers|managers|leads|leaders|team leads|product and engineering|sales and marketing|me)\b(?! (?:each|one|the|a|our|reviews?|meetings?|notes?|check|sync|it)\b)/
/** What a line begins with when it is no person: deeds told to nobody, and things. */
const noName =
  /^(?:\w+ing|\w+ly|notes?|meetings?|minutes|decisions?|emails?|mails?|messages?|feedback|agendas?|retros?|check-?ins?|reviews?|updates?|phones?|laptops?|calls?|plans?|praise|wins|news|questions?|problems?|issues?|concerns?|conflicts?|deadlines?|tasks?|walks?|lunch|dinner|coffee|slides|drafts?|documents?|docs?|reports?|results?|responses?|repl(?:y|ies)|answers?|requests?|changes?|ideas?|mistakes?|errors?|bugs?|tickets?|goals?|rules?|budget|time|work|it|this|that|these|those|there|all|no|more|less|better|one|two|three|half|a|an|the|our|my|your|on|in|at|by|from|to|with|after|before|when|whenever|if|as|until|every|each|once|twice|someone|somebody|people|who|what|how|why|let|lets|let's|be|do|have|share|send|give|ask|tell|call|write|read|listen|speak|talk|say|start|end|stop|keep|make|take|bring|book|meet|help|try|show|check|respect|support|trust|celebrate|respond|answer|reply|finish|close|open|hold|run|set|review|discuss|agree|decide|plan|prepare|use|post|put|leave|come|go|get|find|look|see|think|learn|work|play|eat|cook|clean|pay|save|spend|rotate|schedule|summari[sz]e|document|respectful|honest|open|weekly|daily|monthly|quarterly|regular|short|clear|always|never|please|also|then|not|don't|instead|respect|communication|improve|commit|follow|raise|escalate|track|thank|praise|invite|include|involve|assign|turn|mute|switch|\w+days?)$/
const topicEnds = /s$/

/** Whether an agreement says who. A name is a capital within the line, or whoever "sends", "will" or "and Lea" stands behind. */
export function isWhoSaid(text: string, plain: string): boolean {
  if (person.test(plain) || role.test(plain) || group.test(plain.trim())) return true
  if (/(?:^|\s)@\w/.test(text) || isNamedWithin(text)) return true
  return plain
    .split(/[,;.:–—]|\bby /)
    .some((part) => beginsWithName(part.trim()) || beginsWithName(afterWhen(part.trim())))
}

function afterWhen(part: string): string {
  return part.replace(
    new RegExp(
      `^(?:(?:on|every|each|by|from|at|in|next|this|once|twice) )?(?:the )?(?:first |last |second )?(?:${day}|\\w+)(?: \\w+)? (?=\\w+ \\w+s\\b)`,
    ),
    '',
  )
}

function beginsWithName(part: string): boolean {
  const [first = '', second = '', third = ''] = part.split(/\s+/)
  if (!/^[a-zà-ÿ'-]{2,}$/.test(first) || noName.test(first)) return false
  if (/^(?:will|'ll|to|shall)$/.test(second)) return third !== 'be' && !noTopic(first)
  if (second === 'and')
    return third !== '' && !noName.test(third) && /\b(?:and) \w+ (?:\w+)/.test(part) && !noTopic(first)
  return /^[a-z]{2,}(?:s|'ll)$/.test(second) && !noName.test(second.replace(/s$/, ''))
    ? !noTopic(first)
    : /^(?:\w+es|\w+s)$/.test(second) && !noTopic(first) && thirdPerson.test(second)
}

const thirdPerson =
  /^(?:sends|shares|gives|asks|tells|calls|writes|reads|listens|speaks|talks|says|starts|ends|stops|keeps|makes|takes|brings|books|meets|helps|tries|shows|checks|does|has|is|respects|supports|answers|replies|finishes|closes|opens|holds|runs|sets|reviews|decides|plans|prepares|uses|posts|puts|leaves|comes|goes|gets|finds|looks|works|cooks|cleans|pays|invites|owns|leads|drives|picks|updates|reports|documents|tracks|schedules|thanks|hosts|buys|reminds|follows|raises|organi[sz]es|summari[sz]es|announces)$/

/** Plurals are things more often than names; a name like Jonas stands with a capital, and is found by it. */
function noTopic(first: string): boolean {
  return (
    topicEnds.test(first) &&
    !/^(?:jonas|james|chris|thomas|lucas|lukas|nicolas|mathias|matthias|andreas|tobias|jules|agnes|ines|louis|charles|marcus|markus|klaus|hans|jens|lars|niels|nils|carlos|luis|alexis|dennis|francis|iris|doris|lois|boris)$/.test(
      first,
    )
  )
}

const common = new RegExp(
  `^(?:I|I'.*|${day}|${month}|may|ok|okay|pm|am|eod|eow|slack|teams|zoom|jira|email|monday|q[1-4]|retro|okrs?|kpis?|ai|it|hr|english|german|christmas|easter)$`,
  'i',
)

function isNamedWithin(text: string): boolean {
  const names = text.matchAll(/(?<=[a-z0-9,;:)] |\band |\bby )([A-Z][a-zà-ÿ]+)(?![\w'])/g)
  return [...names].some(([, name = '']) => !common.test(name) && !noName.test(name.toLowerCase()))
}
