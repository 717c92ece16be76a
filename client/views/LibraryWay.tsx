import { LibraryBig } from 'lucide-react'
import { useState } from 'react'
import type { DeckEdits } from '../features/deck/useDeckEdits.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import { onDemand } from '../ui/onDemand.tsx'

const LibraryPanel = onDemand(async () => (await import('./LibraryPanel.tsx')).LibraryPanel)

type Props = {
  /** The step of the deck that a question goes into. */
  readonly step: string | null
  readonly onAdd: DeckEdits['add']
}

/** Opens the library for one step. Its questions are fetched only then: they are many. */
export function LibraryWay(props: Props) {
  const { t } = useTranslation('console')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" icon={LibraryBig} onPress={() => setOpen(true)}>
        {t('library')}
      </Button>
      {isOpen && <LibraryPanel {...props} isOpen onOpenChange={setOpen} />}
    </>
  )
}
