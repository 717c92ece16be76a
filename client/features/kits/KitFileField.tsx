import '../../locales/kitsWords.ts'
import { useState } from 'react'
import type { KitFile } from '../../../shared/kits/kitFile.ts'
import { readKit } from '../../../shared/kits/readKit.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { FileField } from '../../ui/FileField.tsx'
import { kitProblemWords } from './kitProblemWords.ts'

/** Takes a kit's file: chosen, or dropped here. What is wrong with it is said in place, and changes nothing. */
export function KitFileField({ onOpen }: { readonly onOpen: (kit: KitFile) => void }) {
  const { t } = useTranslation('kits')
  const [trouble, setTrouble] = useState('')

  const open = async (files: readonly File[]) => {
    const [file] = files
    if (!file) return
    if (files.length > 1) return setTrouble(t('notOne'))
    const text = await file.text().catch(() => null)
    if (text === null) return setTrouble(t('unreadable'))
    const { kit, problem } = readKit(text)
    setTrouble(problem ? kitProblemWords(t, problem) : '')
    if (kit) {
      onOpen(kit)
      announce(t('opened', { title: kit.title }))
    }
  }

  return (
    <FileField
      label={t('open')}
      drop={t('orDrop')}
      dropNow={t('dropNow')}
      trouble={trouble}
      troubleHeading={t('problem.heading')}
      onFiles={(files) => void open(files)}
    />
  )
}
