/** Arriving and leaving: a warm-up, and one word to close. */
export const rituals = {
  label: 'Arrive and leave',
  warmUp: 'Warm up first',
  warmUpHint: 'A light question before the first one, about three minutes.',
  warmUpStep: 'Warm-up',
  warmUpAdded: 'The warm-up comes first. You see the question below; nobody else does yet.',
  another: 'Another question',
  anotherIs: 'Now it is: {{text}}',
  leaveOut: 'Leave the warm-up out',
  leftOut: 'No warm-up.',
  close: 'One word to close',
  closeHint: 'A last round: a word each, as one picture on the big screen.',
  closeStep: 'One word',
  closeAdded: 'The last round is ready. Reveal it when you are.',
}
