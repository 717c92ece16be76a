/** What stands on the two quiet buttons, which come with every phone; the rest comes when one is pressed. */
export const care = {
  raise: 'This needs some care',
  vibe: 'How did that land?',
}
