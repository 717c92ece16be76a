import '../../locales/companyWords.ts'
import { ShieldCheck } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePass } from '../../sync/BoardSession.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { AlsoWriteFor } from './AlsoWriteFor.tsx'
import { LeaveBoard } from './LeaveBoard.tsx'
import { MyTakeAways } from './MyTakeAways.tsx'

/** What once in a while somebody does about their own place here. `onWriteFor`: opens the people I write for elsewhere. */
export function OwnWays({ onWriteFor }: { readonly onWriteFor?: () => void }) {
  const { t } = useTranslation('company')
  const { boardId } = usePass()
  return (
    <>
      <MyTakeAways />
      <AlsoWriteFor {...(onWriteFor ? { onOpen: onWriteFor } : {})} />
      <ButtonLink variant="quiet" icon={ShieldCheck} to={`/b/${boardId}/kept`}>
        {t('kept')}
      </ButtonLink>
      <LeaveBoard />
    </>
  )
}
