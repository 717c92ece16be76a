import type { Intent } from './family.ts'

/** What each of us holds for so plain that nobody ever said it: laid side by side, the differences speak. */
export const assumptions: readonly Intent[] = [
  {
    id: 'obvious',
    step: 'needs',
    settings: ['team', 'peers', 'manager-report', 'newcomer', 'executive', 'private'],
    words: [
      'assumptions',
      'unspoken expectations',
      'obvious',
      'misunderstandings',
      'I thought that was clear',
      'unwritten rules',
    ],
    pitfall: 'People explain who is right. Stop at “so we see it differently”: what to do about it comes after.',
    prompts: [
      {
        id: 'change-goes-without-saying',
        text: 'What goes without saying for you in how we work together?',
        told: 'What goes without saying for me',
        way: ['standard', 'now', 'private', 5],
        hint: 'Show all cards at once, then group what says the same. Spotlight what stands alone: one voice may see what all others miss.',
        probes: ['Which card here surprises you most?', 'Where do two cards exclude each other?'],
        starters: ['For me it’s plain that…', 'Everybody knows that…'],
      },
      {
        id: 'change-silent-rule',
        text: 'Which rule do you keep here that nobody ever wrote down?',
        told: 'A rule I keep that is written nowhere',
        way: ['standard', 'now', 'private', 4],
        hint: 'In private first, or people copy the first card. Read two that clash aloud, without names, and ask what follows.',
        probes: ['Who else thought that this was the rule?', 'What would change if it were a different one?'],
        starters: ['One never…', 'Here one always…'],
      },
      {
        id: 'change-word-we-share',
        text: 'When somebody here says “soon”, which day do you think of?',
        told: 'What “soon” means to me',
        way: ['light', 'now', 'private', 3],
        hint: 'Try it with “urgent” or “done”, too. Lay the answers in a row from short to long, and agree on one meaning.',
        probes: [
          'What happened the last time two of us meant different days?',
          'Which other word do we fill differently?',
        ],
        starters: ['Within…', 'By…'],
      },
    ],
  },
]
