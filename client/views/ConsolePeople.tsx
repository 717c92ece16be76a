import { MyName } from '../features/people/MyName.tsx'
import { Newcomers } from '../features/people/Newcomers.tsx'
import { Roster } from '../features/people/Roster.tsx'
import { onDemand } from '../ui/onDemand.tsx'

const BalanceCard = onDemand(async () => (await import('../features/street/BalanceCard.tsx')).BalanceCard)

const KeptWay = onDemand(async () => (await import('../features/keeping/KeptWay.tsx')).KeptWay)

/** Who is at the door, and everybody who belongs here. */
export function ConsolePeople() {
  return (
    <>
      <MyName />
      <Newcomers />
      <Roster />
      <BalanceCard />
      <KeptWay />
    </>
  )
}
