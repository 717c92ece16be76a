import { OwnWays } from '../features/people/OwnWays.tsx'
import { AgreementsWay } from './AgreementsWay.tsx'
import { PageWay } from './PageWay.tsx'

/** What a phone offers besides the question: what people agreed on, and what somebody does about their own place here. */
export function PocketWays() {
  return (
    <>
      <AgreementsWay />
      <PageWay />
      <OwnWays />
    </>
  )
}
