/** How clear an answer is, as it is called wherever it is shown. */
export const clarityNames = {
  word: 'A word so far',
  meant: 'Half clear',
  clear: 'Clear to us',
} as const
