import '../../locales/versionsWords.ts'
import { CopyPlus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { BoardFile } from '../../../shared/boardFile.ts'
import { TITLE_LENGTH_MAX } from '../../../shared/limits.ts'
import { Problem } from '../../api.ts'
import { bringIn } from '../../bringIn.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { toast } from '../../ui/toast.ts'
import { pathOf } from '../doorRooms.ts'

type Props = { readonly file: BoardFile; readonly name: string }

/** A new board that begins with what a version says. It is asked first: it is another board, and nobody is asked to come. */
export function CopyVersion({ file, name }: Props) {
  const { t } = useTranslation('versions')
  const [isAsking, setAsking] = useState(false)
  if (useMe().role === 'viewer') return null
  return (
    <>
      <Button variant="quiet" icon={CopyPlus} onPress={() => setAsking(true)}>
        {t('copy')}
      </Button>
      {isAsking && <Ask file={file} name={name} onClose={() => setAsking(false)} />}
    </>
  )
}

function Ask({ file, name, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation('versions')
  const me = useMe()
  const [, navigate] = useLocation()
  const [isMaking, setMaking] = useState(false)
  const make = async () => {
    setMaking(true)
    try {
      const { boardId } = await bringIn(JSON.stringify(file), copyTitle(file.title, name), {
        ...(me.name === '' ? {} : { name: me.name }),
        color: me.color,
      })
      announce(t('copied'))
      navigate(pathOf(boardId, 'ready'))
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      toast({ title: problem.message, tone: 'trouble' })
      setMaking(false)
    }
  }
  return (
    <Dialog
      title={t('copyTitle')}
      closeLabel={t('copyNo')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t('copyNo')}</Button>
          <Button variant="main" isPending={isMaking} onPress={() => void make()}>
            {t('copyYes')}
          </Button>
        </>
      }
    >
      <p>{t('copyBody')}</p>
    </Dialog>
  )
}

/** What the copy is called: the alliance, and which version of it; cut where a title ends. */
function copyTitle(title: string, version: string): string {
  return [...`${title}: ${version}`].slice(0, TITLE_LENGTH_MAX).join('')
}
