/** What the question coach says to whoever writes. Its advice itself is in shared/coach. */
export const advice = {
  label: 'A thought on your words, for you alone',
  said: 'A thought for you alone: {{message}}',
  ways: 'You could write',
  probes: 'To go on thinking with',
  use: 'Write this: {{suggestion}}',
  used: 'Your words are changed. You can put them back.',
  undo: 'Put my words back',
  undone: 'Your words are back.',
  notNow: 'Leave it',
  put: 'The hint is gone.',
  never: 'No more like this',
  silenced: 'Hints of this kind stay away on this device. You can bring them back in your preferences.',
  switch: 'Hints while I write',
  switchHint: 'A thought on my own words, for me alone',
  someQuiet: 'You sent some kinds away. Turn this on to have all of them back.',
}
