import '../../locales/companyWords.ts'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { dropPass } from '../../passes.ts'
import { useSession } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

/** Off this board for good: one press, one question, no reason asked. */
export function LeaveBoard() {
  const { t } = useTranslation('company')
  const session = useSession()
  const command = useCommand()
  const [isAsked, setAsked] = useState(false)
  const [isSending, setSending] = useState(false)

  const leave = async () => {
    setSending(true)
    session.isLeaving = true
    if (await command('member.leave', {})) {
      dropPass(session.pass)
      announce(t('leave.done'))
      return navigate('/')
    }
    session.isLeaving = false
    setSending(false)
    setAsked(false)
  }
  return (
    <>
      <Button variant="quiet" icon={LogOut} onPress={() => setAsked(true)}>
        {t('leave.leave')}
      </Button>
      <Dialog
        title={t('leave.title')}
        closeLabel={t('leave.stay')}
        isOpen={isAsked}
        onOpenChange={setAsked}
        role="alertdialog"
        actions={
          <>
            <Button onPress={() => setAsked(false)}>{t('leave.stay')}</Button>
            <Button variant="danger" isPending={isSending} onPress={leave}>
              {t('leave.yes')}
            </Button>
          </>
        }
      >
        <p>{t('leave.body')}</p>
      </Dialog>
    </>
  )
}
