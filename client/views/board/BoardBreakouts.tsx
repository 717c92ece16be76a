import { MapPin } from 'lucide-react'
import { BreakoutNotice } from '../../features/breakouts/BreakoutNotice.tsx'
import { BreakoutVoice } from '../../features/breakouts/BreakoutVoice.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Desk } from './boardDesk.ts'
import { useBreakoutsInView } from './useBreakoutsInView.ts'

/** My group at the top of the board, with the way to its section; the board goes there, and back at the end. */
export function BoardBreakouts({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('breakouts')
  const look = useBreakoutsInView(desk)
  return (
    <>
      <BreakoutVoice />
      <BreakoutNotice
        place="board"
        actions={(section) => (
          <Button variant="quiet" icon={MapPin} onPress={() => look(section)}>
            {t('go')}
          </Button>
        )}
      />
    </>
  )
}
