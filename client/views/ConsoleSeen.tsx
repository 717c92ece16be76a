import '../locales/seenWords.ts'
import { ScanEye } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { useConsoleKeys } from './useConsoleKeys.ts'

const SeenPanel = onDemand(async () => (await import('./SeenPanel.tsx')).SeenPanel)

/** The answer to "what do they see?", beside what one does. Its key opens and closes it. */
export function ConsoleSeen() {
  const { t } = useTranslation('seen')
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const turn = () => setOpen((before) => !before)
  useConsoleKeys({ w: turn })
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <Button ref={button} variant="quiet" icon={ScanEye} shortcut="W" aria-expanded={isOpen} onPress={turn}>
        {t('ask')}
      </Button>
      {isOpen && <SeenPanel onClose={close} />}
    </>
  )
}
