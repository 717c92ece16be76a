import '../../locales/kitsWords.ts'
import { Download, Save } from 'lucide-react'
import { useState } from 'react'
import type { KitFile } from '../../../shared/kits/kitFile.ts'
import { kitOf } from '../../../shared/kits/kitOf.ts'
import { KIT_BLURB_LENGTH_MAX, KIT_TITLE_LENGTH_MAX } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { keepMyKit } from '../../myKits.ts'
import { useDeck, useStage } from '../../sync/BoardSession.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/toast.ts'
import { giveKit } from './giveKit.ts'
import { kitProblemWords } from './kitProblemWords.ts'
import styles from './SaveKit.module.css'

type Props = { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void }

/** Saves deck, steps and sections as they are now: among my kits in this browser, or as a file to share. */
export function SaveKit({ isOpen, onOpenChange }: Props) {
  const { t } = useTranslation('kits')
  const { sections, steps, session } = useStage()
  const { prompts } = useDeck()
  const [title, setTitle] = useState('')
  const [blurb, setBlurb] = useState('')
  const [wasTried, setTried] = useState(false)
  const [trouble, setTrouble] = useState('')
  const isNameless = title.trim() === ''

  const save = (take: (kit: KitFile) => boolean) => {
    setTried(true)
    setTrouble('')
    if (isNameless) return
    if (prompts.all().size + steps.all().size === 0) return setTrouble(t('save.empty'))
    const source = { sections: sections.all(), steps: steps.all(), prompts: prompts.all() }
    const { kit, problem } = kitOf({ title, blurb, language: session.get().language, ...source })
    if (problem) setTrouble(t('problem.deck', { where: kitProblemWords(t, problem) }))
    else if (take(kit)) onOpenChange(false)
  }
  const keep = () =>
    save((kit) => {
      const isKept = keepMyKit(kit) !== null
      if (isKept) toast({ title: t('save.done') })
      else setTrouble(t('save.notKept'))
      return isKept
    })
  const file = () =>
    save((kit) => {
      giveKit(kit)
      toast({ title: t('save.fileDone') })
      return true
    })

  return (
    <Dialog
      title={t('save.title')}
      closeLabel={t('save.close')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button icon={Download} onPress={file}>
            {t('save.file')}
          </Button>
          <Button variant="main" icon={Save} onPress={keep}>
            {t('save.keep')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <TextField
          label={t('save.name')}
          placeholder={t('save.nameExample')}
          autoFocus
          value={title}
          onChange={setTitle}
          maxLength={KIT_TITLE_LENGTH_MAX}
          error={wasTried && isNameless ? t('save.nameMissing') : undefined}
          autoComplete="off"
        />
        <TextField
          label={t('save.blurb')}
          placeholder={t('save.blurbExample')}
          multiline
          value={blurb}
          onChange={setBlurb}
          maxLength={KIT_BLURB_LENGTH_MAX}
        />
        <p>{t('save.brings')}</p>
        <p className={styles.stays}>{t('save.stays')}</p>
        {trouble && (
          <p role="alert" className={styles.trouble}>
            {trouble}
          </p>
        )}
      </div>
    </Dialog>
  )
}
