import { Sprout } from 'lucide-react'
import { useState } from 'react'
import { useMe } from '../../sync/BoardSession.tsx'
import { Button } from '../../ui/Button.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import styles from './Tending.module.css'
import { useCareWords } from './useCareWords.ts'

const RaiseDialog = onDemand(async () => (await import('./RaiseDialog.tsx')).RaiseDialog)

/** The quiet way to say that something needs care: the whole alliance, or the agreement `about`. */
export function CareButton({ about = null }: { readonly about?: string | null }) {
  const words = useCareWords()
  const [isRaising, setRaising] = useState(false)
  if (useMe().role === 'viewer') return null
  return (
    <>
      <Button variant="quiet" icon={Sprout} className={styles.way} onPress={() => setRaising(true)}>
        {words}
      </Button>
      {isRaising && <RaiseDialog about={about} onClose={() => setRaising(false)} />}
    </>
  )
}
