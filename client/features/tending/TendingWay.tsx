import '../../locales/tendingWords.ts'
import { Leaf } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { CareDialog } from './CareDialog.tsx'
import styles from './Tending.module.css'

/** To what needs care, and to the way back, on a day when nothing does. */
export function TendingWay() {
  const { t } = useTranslation('tending')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" icon={Leaf} className={styles.way} onPress={() => setOpen(true)}>
        {t('toCare')}
      </Button>
      {isOpen && <CareDialog onClose={() => setOpen(false)} />}
    </>
  )
}
