import '../../locales/commitWords.ts'
import { Signature } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import { useIsNarrow } from '../useIsNarrow.ts'

const CommitDialog = onDemand(async () => (await import('../../features/commit/CommitDialog.tsx')).CommitDialog)

/** Where somebody says where they stand, from the page itself. */
export function AnswerWay() {
  const { t } = useTranslation('commit')
  const [isOpen, setOpen] = useState(false)
  const isNarrow = useIsNarrow()
  return (
    <>
      <Button variant="quiet" icon={Signature} onPress={() => setOpen(true)}>
        {t('card.answer')}
      </Button>
      {isOpen && <CommitDialog isWalk={isNarrow} onClose={() => setOpen(false)} />}
    </>
  )
}
