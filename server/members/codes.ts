import { randomInt } from 'node:crypto'
import { codeWords } from './codeWords.ts'

/** A short code to read out and type: a friendly word and four digits, `PLUM4829`. There are four and a half million. */
export function newCode(): string {
  const word = codeWords[randomInt(codeWords.length)] ?? 'PLUM'
  return `${word}${String(randomInt(10_000)).padStart(4, '0')}`
}
