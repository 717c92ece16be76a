import '../locales/groupingWords.ts'
import { Split } from 'lucide-react'
import { useState } from 'react'
import { BreakoutsPanel } from '../features/breakouts/BreakoutsPanel.tsx'
import { BreakoutVoice } from '../features/breakouts/BreakoutVoice.tsx'
import { PlanBreakouts } from '../features/breakouts/PlanBreakouts.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useStage } from '../sync/BoardSession.tsx'
import { useSheet } from '../sync/useRecord.ts'
import { Button } from '../ui/Button.tsx'
import { useFocusKept } from '../ui/useFocusKept.ts'
import styles from './ConsoleBreakouts.module.css'
import { useConsoleKeys } from './useConsoleKeys.ts'

/** The groups at work, above all else while there are any. */
export function ConsoleBreakoutsNow() {
  const kept = useFocusKept()
  return (
    <div {...kept} className={styles.now}>
      <BreakoutVoice />
      <BreakoutsPanel />
    </div>
  )
}

/** Making pairs and trios; while some are at work, its key goes to them. */
export function ConsoleBreakouts() {
  const { t } = useTranslation('grouping')
  const isOn = useSheet(useStage().session).breakouts !== null
  // Each opening thinks of new groups.
  const [opened, setOpened] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    setOpened((before) => before + 1)
    setOpen(true)
  }
  useConsoleKeys({
    m: () => (isOn ? document.querySelector<HTMLElement>('[data-bring-back]')?.focus() : open()),
  })
  return (
    <>
      {!isOn && (
        <div>
          <Button icon={Split} shortcut="M" onPress={open}>
            {t('open')}
          </Button>
        </div>
      )}
      <PlanBreakouts key={opened} isOpen={isOpen && !isOn} onOpenChange={setOpen} />
    </>
  )
}
