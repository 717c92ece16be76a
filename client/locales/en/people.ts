/** Who is here. */
export const people = {
  here_one: '{{count}} person here',
  here_other: '{{count}} people here',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  you: 'you',
  facilitator: 'facilitator',
  viewer: 'big screen',
  screen: 'A screen',
  erased: 'Somebody who left',
  unnamed: 'Somebody',
  writtenBy: '{{name}}, written by {{keeper}}',
  alone: 'Only you so far. Invite the others with a link or the code.',
}
