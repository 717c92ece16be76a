import '../../locales/checkinWords.ts'
import { useState } from 'react'
import { ANONYMOUS_MIN } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { newId } from '../../sync/newId.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { usePeopleHere } from '../../sync/usePresence.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { useHeldCheckins } from './useCheckin.ts'

/** Begins a check-in: named as the last one was, if people are enough for that. */
export function OpenCheckin({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('checkin')
  const command = useCommand()
  const last = useHeldCheckins().at(-1)?.checkin
  const isFew = usePeopleHere().filter(({ role }) => role !== 'viewer').length < ANONYMOUS_MIN
  const [wantsNames, setNames] = useState(last?.isNamed ?? true)
  const [isSending, setSending] = useState(false)
  // The same however often it is pressed.
  const [id] = useState(newId)
  const isNamed = isFew || wantsNames
  const begin = async () => {
    setSending(true)
    const isDone = await command('checkin.open', { checkin: id, isNamed })
    setSending(false)
    if (isDone) announce(t('opening.begun'))
    onClose()
  }
  return (
    <Dialog
      title={t('opening.title')}
      closeLabel={t('opening.cancel')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('opening.cancel')}
          </Button>
          <Button variant="main" isPending={isSending} onPress={() => void begin()}>
            {t('opening.begin')}
          </Button>
        </>
      }
    >
      <p>{t('opening.hint')}</p>
      <Switch
        label={t('opening.named')}
        description={
          isFew
            ? t('opening.namelessFew', { count: ANONYMOUS_MIN })
            : isNamed
              ? t('opening.namedHint')
              : t('opening.namelessHint', { count: ANONYMOUS_MIN })
        }
        isSelected={isNamed}
        isDisabled={isFew}
        onChange={setNames}
      />
    </Dialog>
  )
}
