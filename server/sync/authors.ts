import type { Question } from './validate.ts'

/** Whether the sender may put or take away this name as an author: nobody's, their own, or one for whom they write. */
export function maySign(author: unknown, { member, proxies }: Question): boolean {
  if (author === null || author === undefined || author === member) return true
  return typeof author === 'string' && proxies !== undefined && proxies.has(author)
}
