/** A board that comes back from its file. */
export const bringIn = {
  heading: 'Bring in a board',
  hint: 'From a file that you, or somebody who trusts you, took home.',
  open: 'Open a board file',
  orDrop: 'or drop it here',
  dropNow: 'Let go to open the board',
  problem: 'This board can’t be brought in',
  notOne: 'One file at a time, please. Drop the one board you want.',
  unreadable: 'This file could not be read. Take it again from where it came from.',
  cutOff: 'This file is cut off or changed. Take the board home once more, as “Groundwork board”.',
  noBoard:
    'This is no Groundwork board, or one of a newer Groundwork. Choose a file whose name ends in .groundwork.json.',
  tooBig: 'A board’s file has at most {{max}} MB. Take some pictures off the board, then take it home again.',
  ask: {
    title: 'Bring in “{{title}}”?',
    holds: 'Taken home on {{day}}, with notes: {{notes}}, agreements: {{agreements}}, people: {{people}}.',
    label: 'What is it called here?',
    titleWrong: 'A title has between 1 and {{max}} characters.',
    copy: 'It becomes a new board with its own links, and you facilitate it. The names of those who wrote stay under what they wrote; nobody of them is on it until you invite them. The board it comes from is not touched.',
    own: 'What was for one person alone stays in the file: their private cards are not brought in.',
    make: 'Make the board',
  },
}
