import { symptoms } from '../kits/symptoms.ts'

/** Which prompts of the library fill the gap behind each symptom, the one to begin with first. A test holds all of it together. */
export const promptsBySymptom: Readonly<Record<string, readonly string[]>> = {
  feedback: [
    'trust-feedback-where-when',
    'trust-feedback-sweet-or-blunt',
    'trust-face-when-missed',
    'trust-say-it-back',
  ],
  'buy-in': ['purpose-worth-your-while', 'style-decided-so-you-agree', 'trust-polite-nod', 'commit-how-much-in'],
  'who-decides': ['account-whose-is-it', 'account-by-friday', 'style-handed-a-task', 'across-done-twice'],
  unsaid: ['across-you-hear-it-first', 'across-late-news', 'across-half-baked', 'style-never-in-a-message'],
  'same-quarrel': ['home-same-old-fight', 'tough-way-back', 'tough-word-for-pause', 'tough-good-row'],
  slipped: ['trust-crack-first-step', 'trust-good-sorry', 'account-when-you-slip', 'account-first-question-after'],
  faded: ['review-quietly-dropped', 'review-shoes-outgrown', 'account-call-early', 'review-tend-first'],
  silos: ['across-one-scoreboard', 'across-wall-costs', 'across-done-twice', 'across-gate-in-wall'],
  'half-yes': ['style-decided-so-you-agree', 'trust-polite-nod', 'across-one-voice', 'values-speak-up-easier'],
  'against-each-other': [
    'across-sink-together',
    'across-success-in-your-hands',
    'across-what-you-need-of-us',
    'values-tie-breaker',
  ],
  'newcomer-lost': [
    'change-silent-rule',
    'values-newcomer-soon-sees',
    'style-manual-page-one',
    'style-fastest-way-to-you',
  ],
  'newcomer-changes': [
    'review-shoes-outgrown',
    'values-newcomer-soon-sees',
    'change-borrow-from-others',
    'style-your-chair',
  ],
  routine: ['review-changed-picture', 'trust-unseen-work', 'change-retire-a-habit', 'review-next-chapter'],
  'silent-stress': ['tough-smoke-before-fire', 'tough-go-silent-or-loud', 'tough-tea-or-space', 'tough-notice-for-you'],
  'put-off': ['account-what-trips-you', 'account-need-to-keep-it', 'account-keeper', 'account-by-friday'],
  strangers: ['style-manual-page-one', 'motivation-friend-describes', 'trust-small-deed', 'style-easy-for-me'],
  home: ['home-felt-seen-lately', 'home-hour-that-counts', 'home-quiet-deeds', 'home-right-moment'],
}

/** A symptom as somebody chooses it; those the library has something for. */
export const symptomsHere = symptoms.filter(({ id }) => Object.hasOwn(promptsBySymptom, id))
