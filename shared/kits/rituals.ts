import type { DeckPrompt } from '../schema/deck.ts'

/** A prompt that belongs to no kit and fits them all. */
export type Ritual = Pick<DeckPrompt, 'text' | 'hint' | 'probes' | 'mode' | 'minutes' | 'oneWord'>

/** The steps that rituals make, under ids that everybody gives them: two who add one at once add it once. */
export const WARM_UP_STEP = 'warm-up'
export const CLOSING_STEP = 'one-word'

/** Minutes of a warm-up: half a minute for each of six. */
const WARM_UP_MINUTES = 3

/**
 * Questions to arrive by. None asks for a secret, a favourite or a feat: whoever came in tired, new or shy has an answer
 * from this very day.
 */
export const warmUps: readonly Ritual[] = [
  warmUp(
    'What came through the door with you today?',
    'A bag, a worry, a tune: all of it counts. Begin yourself, with something small.',
    ['What would you like to put down for the next hour?', 'What is worth keeping at hand?'],
  ),
  warmUp(
    'What sound from this morning do you still hear?',
    'Everybody has one, and it tells where they come from. Ten seconds each are plenty.',
    ['What does it tell about your morning?', 'What would you rather have heard?'],
  ),
  warmUp(
    'What are your hands good at?',
    'Soldering, plaiting, bread: people brighten up. Whoever likes can show how it looks.',
    ['Who showed you?', 'What is hard about it that nobody sees?'],
  ),
  warmUp(
    'Which place comes to you when somebody says “quiet”?',
    'Leave a breath after each answer. You will hear what people need in order to think.',
    ['What makes it quiet for you?', 'How could we have a little of it here?'],
  ),
  warmUp(
    'What would a fly on your wall have seen at three o’clock yesterday?',
    'For people who know little of each other’s days. One picture each, and no job titles.',
    ['What would have surprised it?', 'What would it have missed by leaving early?'],
  ),
  warmUp(
    'What did you understand only lately?',
    'Large or tiny, both are welcome. It shows that moving is allowed here: offer a tiny one first.',
    ['What made it click?', 'What is easier since then?'],
  ),
  warmUp(
    'Whose help did you notice this week?',
    'They need not be in the room. Ask for what the person did, in one sentence.',
    ['What did it spare you?', 'How would they hear of it?'],
  ),
  warmUp(
    'What are you curious about in the next hour?',
    'The people, the questions or the coffee. Write the answers down: one of them may end the session.',
    ['What would be a first hint of an answer?', 'Who here could tell you more?'],
  ),
  warmUp(
    'What would your desk tell us about this week?',
    'Kitchen tables and train seats are desks, too. Whoever likes may show theirs.',
    ['What lies on top?', 'What has been lying there longest?'],
  ),
  warmUp(
    'Which small habit holds your day together?',
    'It tells how people find their feet. “None” is a fine answer, and often gets a laugh.',
    ['What happens on a day without it?', 'Where does it come from?'],
  ),
  warmUp(
    'What did you last mend?',
    'A bicycle, a sentence, a friendship. Listen for how they went about it: the group will need that.',
    ['What made it worth mending?', 'How can one still see the seam?'],
  ),
  warmUp(
    'What would make you glad tonight that you came?',
    'A bridge into the session for groups in a hurry. Keep the answers in sight.',
    ['What would be the first sign of it?', 'What is your own part in getting there?'],
  ),
]

/** A last round in which a word each is enough. */
export const oneWordToClose: Ritual = {
  text: 'Which single word do you leave with?',
  hint: 'One word each, in any order, without comments. Read them out slowly when all are there, then thank everybody and end. “Tired” is as good as “glad”.',
  probes: ['What is inside that word?', 'What of it would you like to keep for tomorrow?'],
  mode: 'round',
  minutes: 3,
  oneWord: true,
}

function warmUp(text: string, hint: string, probes: string[]): Ritual {
  return { text, hint, probes, mode: 'round', minutes: WARM_UP_MINUTES, oneWord: false }
}

/** The first id of its kind that nobody has seen: `warm-up`, `warm-up-2`… The same for two who ask at once. */
export function ritualId(kind: string, revealed: ReadonlyMap<string, unknown>): string {
  for (let nth = 1; ; nth++) {
    const id = nth === 1 ? kind : `${kind}-${nth}`
    if (!revealed.has(id)) return id
  }
}
