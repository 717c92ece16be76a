import { Download, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './ExportDialog.module.css'
import { giveFile } from './giveFile.ts'
import type { Picture } from './picture.ts'
import { printPictures } from './printPictures.ts'
import { pngOf } from './raster.ts'

/** `board`, `selection`, or a section's id. */
export type Area = string

type ExportDialogProps = {
  readonly title: string
  readonly areas: readonly { readonly id: Area; readonly label: string }[]
  /** What is chosen when it opens. */
  readonly first: Area
  /** Draws one area; null when nothing lies there. */
  readonly draw: (area: Area) => Promise<Picture | null>
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

const formats = ['png', 'svg', 'print', 'pages'] as const
type Format = (typeof formats)[number]

/** The board, a section or the selection as a picture to keep, or on paper. */
export function ExportDialog({ title, areas, first, draw, isOpen, onOpenChange }: ExportDialogProps) {
  const { t } = useTranslation(['exporting', 'common'])
  const [area, setArea] = useState(first)
  const [format, setFormat] = useState<Format>('png')
  const [isBusy, setBusy] = useState(false)
  const chosen = areas.some(({ id }) => id === area) ? area : 'board'
  const isPrint = format === 'print' || format === 'pages'

  async function make() {
    setBusy(true)
    try {
      const isMade = await made(format, chosen)
      if (isMade) onOpenChange(false)
      else toast({ title: t('empty') })
    } catch {
      // Too large for this browser, or out of memory: what helps is the same.
      toast({ title: t('failed'), description: t('failedHint'), tone: 'trouble' })
    } finally {
      setBusy(false)
    }
  }

  async function made(how: Format, what: Area): Promise<boolean> {
    const wanted = how === 'pages' ? sectionsOf(areas) : [{ id: what }]
    const drawn: Picture[] = []
    for (const { id } of wanted) {
      const picture = await draw(id)
      if (picture) drawn.push(picture)
    }
    const [picture] = drawn
    if (!picture) return false
    const name = [title, sectionsOf(areas).find(({ id }) => id === what)?.label].filter(Boolean).join(' ')
    if (how === 'print' || how === 'pages') await printPictures(drawn, title)
    else if (how === 'svg') giveFile(new Blob([picture.svg], { type: 'image/svg+xml' }), name, 'svg')
    else giveFile(await pngOf(picture), name, 'png')
    return true
  }

  return (
    <Dialog
      title={t('title')}
      closeLabel={t('common:close')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <Button variant="main" icon={isPrint ? Printer : Download} isPending={isBusy} onPress={() => void make()}>
          {t(isPrint ? 'print' : 'save')}
        </Button>
      }
    >
      <div className={styles.form}>
        <RadioCards
          label={t('format.label')}
          cards={formats.map((id) => ({ id, title: t(`format.${id}`), description: t(`format.${id}Hint`) }))}
          value={format}
          onChange={setFormat}
        />
        {format !== 'pages' && (
          <Select label={t('area.label')} placeholder="" options={areas} value={chosen} onChange={setArea} />
        )}
        <p className={styles.note}>{t('whoSees')}</p>
      </div>
    </Dialog>
  )
}

function sectionsOf(areas: ExportDialogProps['areas']): ExportDialogProps['areas'] {
  return areas.filter(({ id }) => id !== 'board' && id !== 'selection')
}
