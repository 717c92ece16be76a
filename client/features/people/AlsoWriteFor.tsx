import '../../locales/proxiesWords.ts'
import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useAll, useSheet } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { AlsoWriteForDialog } from './AlsoWriteForDialog.tsx'

/** The way to say for whom without a device I write, for whoever may; `isSmall`: as a sign. */
export function AlsoWriteFor({ isSmall = false }: { readonly isSmall?: boolean }) {
  const { t } = useTranslation('proxies')
  const me = useMe()
  const { session, members } = useStage()
  const mayAdd = useSheet(session).proxies === 'everybody' || me.role === 'facilitator'
  const isKeeper = [...useAll(members).values()].some(({ by, leftAt }) => by === me.id && leftAt === null)
  const [isOpen, setOpen] = useState(false)
  if (me.role === 'viewer' || (!mayAdd && !isKeeper)) return null
  const open = () => setOpen(true)
  return (
    <>
      {isSmall ? (
        <IconButton icon={PenLine} label={t('open')} tooltip="bottom" onPress={open} />
      ) : (
        <Button variant="quiet" icon={PenLine} onPress={open}>
          {t('open')}
        </Button>
      )}
      {isOpen && <AlsoWriteForDialog mayAdd={mayAdd} onClose={() => setOpen(false)} />}
    </>
  )
}
