import { AlsoWriteFor } from './AlsoWriteFor.tsx'
import { LeaveBoard } from './LeaveBoard.tsx'
import { MyTakeAways } from './MyTakeAways.tsx'

/** What once in a while somebody does about their own place here. `onWriteFor`: opens the people I write for elsewhere. */
export function OwnWays({ onWriteFor }: { readonly onWriteFor?: () => void }) {
  return (
    <>
      <MyTakeAways />
      <AlsoWriteFor {...(onWriteFor ? { onOpen: onWriteFor } : {})} />
      <LeaveBoard />
    </>
  )
}
