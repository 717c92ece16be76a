import { useRoute } from 'wouter'
import { onDemand } from '../ui/onDemand.tsx'
import { ProblemPage } from './ProblemPage.tsx'

const Seen = onDemand(async () => (await import('./SeenPage.tsx')).SeenPage)

/** An address that leads nowhere; but for what the Console shows in a frame, which is an address of nobody's. */
export function Problem() {
  const [isSeen, place] = useRoute('/b/:id/seen/:surface')
  return isSeen ? <Seen id={place.id} surface={place.surface} /> : <ProblemPage problem="nowhere" />
}
