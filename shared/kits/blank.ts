import type { Kit } from './kit.ts'

/** Nothing yet: for whoever brings their own questions, or lets the board grow. */
export const blank: Kit = {
  id: 'blank',
  title: 'Blank',
  blurb:
    'An empty board and an empty deck. For those who bring their own questions, or like to start from white paper.',
  people: 'Any number of people',
  sections: [],
  steps: [],
  prompts: [],
}
