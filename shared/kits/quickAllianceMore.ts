import type { Kit } from './kit.ts'

/** What makes twelve minutes twenty. */
export const quickMore: Kit['prompts'] = [
  {
    id: 'quick-needs-tell',
    text: 'What do you wish people would simply tell you?',
    hint: 'Twenty seconds each, and you go first. The answers are small as a rule, and can be granted on the spot.',
    probes: ['What do you guess in the meantime?', 'How would you take it?'],
    step: 'needs',
    mode: 'round',
    minutes: 2,
    length: 'long',
  },
  {
    id: 'quick-needs-lose',
    text: 'What makes you lose your good mood with people?',
    hint: 'Turn each answer at once into a wish: what would you like instead? Then it fits on the board.',
    probes: ['What would you like to have instead?', 'What brings the mood back?'],
    step: 'needs',
    mode: 'private',
    minutes: 3,
    length: 'long',
  },
  {
    id: 'quick-agree-know',
    text: 'What will tell us in two weeks that we kept it?',
    hint: 'Something one could photograph. If nothing comes, make the agreement smaller.',
    probes: ['Who would see it first?', 'What do we say if we didn’t?'],
    step: 'agreements',
    mode: 'open',
    minutes: 3,
    length: 'long',
  },
]
