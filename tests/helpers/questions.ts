const closedOpening =
  /^(why|do|does|did|is|are|was|were|am|can|could|should|would|will|shall|may|might|must|have|has|had|isn't|aren't|don't|doesn't|won't)\b/i

/** What is wrong with a spoken question; empty when it is open, single and leaves its answer to the other person. */
export function faultsOf(question: string): string[] {
  const plain = question.replaceAll('’', "'")
  const clauses = plain.split(/[.?!,:;]\s+/)
  const faults = []
  if (clauses.some((clause) => closedOpening.test(clause))) faults.push('closed')
  if (/\bwhy\b/i.test(plain)) faults.push('why')
  if (plain.split('?').length !== 2 || !plain.endsWith('?')) faults.push('not exactly one question')
  if (/\b(and|or),? (what|how|who|whom|whose|when|where|which)\b/i.test(plain)) faults.push('two questions in one')
  if (/\bhow (can|could|should|do) (i|we) (best |better )?\w+ you\b/i.test(plain)) faults.push('over-responsible')
  return faults
}
