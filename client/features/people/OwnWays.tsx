import { AlsoWriteFor } from './AlsoWriteFor.tsx'
import { LeaveBoard } from './LeaveBoard.tsx'

/** What once in a while somebody does about their own place here. */
export function OwnWays() {
  return (
    <>
      <AlsoWriteFor />
      <LeaveBoard />
    </>
  )
}
