/** The board as a picture or on paper. */
export const exporting = {
  title: 'Take the board along',
  action: 'Save as a picture or print…',
  actionCalled: 'export download png svg image pdf paper',
  print: 'Print…',
  save: 'Save',
  empty: 'Nothing lies there yet.',
  failed: 'This picture could not be made.',
  failedHint: 'Nothing was changed. Choose one section, or SVG, which may be of any size.',
  whoSees: 'It holds what everybody here can see. No drafts, no votes, nothing from the facilitator’s deck.',

  area: {
    label: 'What should be in it?',
    board: 'The whole board',
    selection: 'What is selected',
  },

  format: {
    label: 'What would you like?',
    png: 'Picture (PNG)',
    pngHint: 'For a chat, a slide or a mail.',
    svg: 'Drawing (SVG)',
    svgHint: 'Sharp at any size, and its words can be searched.',
    print: 'On paper, all on one page',
    printHint: 'Or as a PDF, by your browser.',
    pages: 'On paper, a page for each section',
    pagesHint: 'Easier to read around a table.',
  },
}
