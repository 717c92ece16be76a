/** The board as a picture, on paper, or as a file. */
export const exporting = {
  title: 'Take the board along',
  action: 'Take home or print…',
  actionCalled: 'export download save png svg image pdf paper html markdown csv json spreadsheet backup copy',
  print: 'Print…',
  save: 'Save',
  empty: 'Nothing lies there yet.',
  failed: 'This picture could not be made.',
  failedHint: 'Nothing was changed. Choose one section, or SVG, which may be of any size.',
  fileFailed: 'This file could not be made.',
  whoSees: 'It holds what everybody here can see. No drafts, no votes, nothing from the facilitator’s deck.',
  holds: {
    html: 'What everybody here can see: what you agreed on and who is in, all notes, and how you chose. One file that opens anywhere, without a network.',
    markdown: 'What everybody here can see: what you agreed on and who is in, all notes, and how you chose.',
    csv: 'Every note that everybody here can see, a line each, with its section, its question and who wrote it. What would be a formula is made harmless.',
    json: 'Everything that everybody here can see, the Trash included, with its pictures. Home can bring it in again, as a new board.',
  },
  own: {
    label: 'With what only I can see',
    participant: 'My private cards and the questions I carry with me. Keep such a file to yourself.',
    facilitator:
      'The deck with its hints, my private cards and the questions I carry with me. Keep such a file to yourself.',
  },
  part: 'Fetched {{percent}} %',
  gathering: 'Gathering everything…',
  taken: '“{{name}}” is saved.',

  area: {
    label: 'What should be in it?',
    board: 'The whole board',
    selection: 'What is selected',
  },

  format: {
    label: 'What would you like?',
    html: 'Page (HTML)',
    htmlHint: 'To read in any browser, to print, to pass on.',
    markdown: 'Text (Markdown)',
    markdownHint: 'For your notes, your wiki, your handbook.',
    csv: 'Table (CSV)',
    csvHint: 'All notes, for a spreadsheet.',
    json: 'Groundwork board',
    jsonHint: 'To keep, to copy, or to move to another server.',
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
