import { ProblemPage } from './ProblemPage.tsx'

/** An address that leads nowhere. */
export function Problem() {
  return <ProblemPage problem="nowhere" />
}
