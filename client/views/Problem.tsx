import { onDemand } from '../ui/onDemand.tsx'
import { ProblemPage } from './ProblemPage.tsx'

const Seen = onDemand(async () => (await import('./SeenPage.tsx')).SeenPage)

const SEEN = /^\/b\/([^/]+)\/seen\/(\w+)$/

/** An address that leads nowhere; but for what the Console shows in a frame, which is an address of nobody's. */
export function Problem() {
  const [, id, surface] = SEEN.exec(location.pathname) ?? []
  return id && surface ? <Seen id={id} surface={surface} /> : <ProblemPage problem="nowhere" />
}
