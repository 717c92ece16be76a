import { Background, BackgroundVariant, useStore } from '@xyflow/react'

/** Below this zoom the near dots would be a haze. */
const FAR = 0.55

/** The paper's dots, further apart when the board is far away. */
export function Dots() {
  const isFar = useStore((state) => state.transform[2] < FAR)
  return (
    <Background variant={BackgroundVariant.Dots} gap={isFar ? 96 : 24} size={isFar ? 8 : 2.2} color="var(--dots)" />
  )
}
