import '../../locales/tendingWords.ts'
import { HeartHandshake } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import styles from './Tending.module.css'

const VibeDialog = onDemand(async () => (await import('./VibeDialog.tsx')).VibeDialog)

/** After feedback: the way to ask how it landed. */
export function VibeButton() {
  const { t } = useTranslation('tending')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" icon={HeartHandshake} className={styles.way} onPress={() => setOpen(true)}>
        {t('vibe.way')}
      </Button>
      {isOpen && <VibeDialog onClose={() => setOpen(false)} />}
    </>
  )
}
