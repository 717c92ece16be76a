const PREFIX = 'CANARY'
const WORD_LENGTH = PREFIX.length + 6

/** The canary words in some bytes. */
export function wordsIn(bytes: Buffer): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = bytes.indexOf(PREFIX); at >= 0; at = bytes.indexOf(PREFIX, at + 1)) {
    const word = bytes.toString('latin1', at, at + WORD_LENGTH)
    if (word.endsWith('Z')) found.add(word)
  }
  return found
}

/** How often each word occurs. */
export function countsIn(bytes: Buffer, words: readonly string[]): readonly number[] {
  return words.map((word) => {
    let count = 0
    for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) count++
    return count
  })
}

/** Which of these keys, tokens and hashes occur: all are 32 or more small letters and digits. */
export function secretsIn(bytes: Buffer, secrets: ReadonlySet<string>): readonly string[] {
  const long = bytes.toString('latin1').match(/[a-z0-9]{32,}/g) ?? []
  return long.flatMap((run) => [...secrets].filter((secret) => run.includes(secret)))
}
