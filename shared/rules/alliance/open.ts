import type { AgreedTerms } from './meaning.ts'

/** What an agreement can lack before it can be looked at again: said quietly, and nothing waits for it. */
export const openParts = ['what', 'who', 'when', 'evidence'] as const
export type OpenPart = (typeof openParts)[number]

type Words = Pick<AgreedTerms, OpenPart | 'owners'>

/** What is still open in an agreement, in the order in which people ask for it. */
export function stillOpen(words: Words): readonly OpenPart[] {
  return openParts.filter((part) => words[part].trim() === '' && (part !== 'who' || words.owners.length === 0))
}

/** The side nobody has said anything for, where the other one has its part; null where both or neither do. */
export function emptySide({ mine, yours }: Pick<AgreedTerms, 'mine' | 'yours'>): 'mine' | 'yours' | null {
  const [hasMine, hasYours] = [mine.trim() !== '', yours.trim() !== '']
  if (hasMine === hasYours) return null
  return hasMine ? 'yours' : 'mine'
}
