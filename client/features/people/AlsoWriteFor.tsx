import '../../locales/companyWords.ts'
import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import { useMayWriteFor } from './useMayWriteFor.ts'

const AlsoWriteForDialog = onDemand(async () => (await import('./AlsoWriteForDialog.tsx')).AlsoWriteForDialog)

type Props = {
  /** As a sign alone. */
  readonly isSmall?: boolean
  /** Opens it elsewhere, where this one would be gone with what it stands in. */
  readonly onOpen?: () => void
}

/** The way to say for whom without a device I write, for whoever may. */
export function AlsoWriteFor({ isSmall = false, onOpen }: Props) {
  const { t } = useTranslation('company')
  const [isOpen, setOpen] = useState(false)
  const { isShown } = useMayWriteFor()
  if (!isShown) return null
  const open = onOpen ?? (() => setOpen(true))
  return (
    <>
      {isSmall ? (
        <IconButton icon={PenLine} label={t('alsoWriteFor')} tooltip="bottom" onPress={open} />
      ) : (
        <Button variant="quiet" icon={PenLine} onPress={open}>
          {t('alsoWriteFor')}
        </Button>
      )}
      {isOpen && <AlsoWriteForDialog onClose={() => setOpen(false)} />}
    </>
  )
}
