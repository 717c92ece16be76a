import { useState } from 'react'
import { takenUp } from '../../../shared/rules/alliance/state.ts'
import type { AllianceState } from '../../../shared/schema/alliance.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

type To = 'active' | 'proposed' | 'paused' | 'closed'

/** Takes the alliance elsewhere; says so once it is there. */
export function useGoTo(): (to: To) => Promise<void> {
  const { t } = useTranslation('commit')
  const { alliance } = useAllianceDoc()
  const command = useCommand()
  return async (to) => {
    if (await command('alliance.state', { to, from: alliance.get().state })) announce(t(`console.done.${to}`))
  }
}

/** Lets the alliance rest, ends it, or takes it up again. */
export function StateWays({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation('commit')
  const now = useSheet(useAllianceDoc().alliance)
  const goTo = useGoTo()
  const [isClosing, setClosing] = useState(false)
  const ways = waysFrom(now.state, takenUp(now))
  return (
    <>
      {ways.map((to) => (
        <Button
          key={to}
          variant={to === 'paused' || to === 'closed' ? 'quiet' : 'plain'}
          className={className}
          onPress={() => (to === 'closed' ? setClosing(true) : void goTo(to))}
        >
          {t(`console.state.${to}`)}
        </Button>
      ))}
      {isClosing && <CloseDialog onClose={() => setClosing(false)} />}
    </>
  )
}

function waysFrom(state: AllianceState, back: 'active' | 'proposed'): readonly To[] {
  if (state === 'inReview') return []
  if (state === 'closed') return [back]
  return [state === 'paused' ? back : 'paused', 'closed']
}

/** Asked first: it ends something, though nothing is lost. */
export function CloseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('commit')
  const goTo = useGoTo()
  return (
    <Dialog
      role="alertdialog"
      title={t('console.closeTitle')}
      closeLabel={t('close')}
      isOpen
      size="s"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('later')}
          </Button>
          <Button
            variant="main"
            onPress={() => {
              void goTo('closed')
              onClose()
            }}
          >
            {t('console.state.closed')}
          </Button>
        </>
      }
    >
      <p>{t('console.closeHint')}</p>
    </Dialog>
  )
}
