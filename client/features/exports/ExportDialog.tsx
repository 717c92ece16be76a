import { Download, Printer } from 'lucide-react'
import { useState } from 'react'
import { type ExportFormat, exportFormats } from '../../../shared/exports.ts'
import type { Role } from '../../../shared/members.ts'
import { Problem } from '../../api.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './ExportDialog.module.css'
import { type Area, givePicture, isPictureFormat, type PictureFormat } from './givePicture.ts'
import type { Picture } from './picture.ts'
import { takeHome } from './takeHome.ts'

type ExportDialogProps = {
  readonly title: string
  readonly pass: { readonly boardId: string; readonly token: string; readonly member: { readonly role: Role } }
  readonly areas: readonly { readonly id: Area; readonly label: string }[]
  /** What is chosen when it opens. */
  readonly first: Area
  /** Draws one area; null when nothing lies there. */
  readonly draw: (area: Area) => Promise<Picture | null>
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

type Format = PictureFormat | ExportFormat
const kinds = {
  picture: ['png', 'svg'],
  paper: ['print', 'pages'],
  file: exportFormats,
} as const satisfies Record<string, readonly [Format, ...Format[]]>
type Kind = keyof typeof kinds
const allKinds = Object.keys(kinds) as readonly Kind[]

/** The board, a section or the selection as a picture or on paper; or all of it as a file. */
export function ExportDialog({ title, pass, areas, first, draw, isOpen, onOpenChange }: ExportDialogProps) {
  const { t } = useTranslation(['exporting', 'common'])
  const [area, setArea] = useState(first)
  const [kind, setKind] = useState<Kind>('picture')
  const [format, setFormat] = useState<Format>('png')
  const [isBusy, setBusy] = useState(false)
  /** What they chose; null: nothing yet, and then only a file that comes back has it all. */
  const [withOwn, setWithOwn] = useState<boolean | null>(null)
  const [part, setPart] = useState<number | null>(null)
  const chosen = areas.some(({ id }) => id === area) ? area : 'board'
  const isPrint = format === 'print' || format === 'pages'
  const { role } = pass.member
  const hasOwn = role !== 'viewer' && (format === 'html' || format === 'markdown' || format === 'json')
  const isWithOwn = hasOwn && (withOwn ?? format === 'json')

  async function make() {
    setBusy(true)
    setPart(null)
    try {
      if (await made()) onOpenChange(false)
      else toast({ title: t('empty') })
    } catch (problem) {
      toast({ ...troubleOf(problem), tone: 'trouble' })
    } finally {
      setBusy(false)
    }
  }

  async function made(): Promise<boolean> {
    if (isPictureFormat(format)) return givePicture(format, chosen, { title, areas, draw })
    announce(t('gathering'))
    const name = await takeHome({ ...pass, title, format, withOwn: isWithOwn, onPart: setPart })
    toast({ title: t('taken', { name }) })
    return true
  }

  function troubleOf(problem: unknown): { readonly title: string; readonly description: string } {
    if (problem instanceof Problem) return { title: t('fileFailed'), description: problem.message }
    // Too large for this browser, or out of memory: what helps is the same.
    return { title: t('failed'), description: t('failedHint') }
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
        <Segments
          label={t('format.label')}
          options={allKinds.map((id) => ({ id, label: t(`format.${id}`) }))}
          value={kind}
          onChange={(chosen) => {
            setKind(chosen)
            setFormat(kinds[chosen][0])
          }}
        />
        <RadioCards
          label={t('format.which')}
          cards={kinds[kind].map((id) => ({ id, title: t(`format.${id}`), description: t(`format.${id}Hint`) }))}
          value={format}
          onChange={setFormat}
        />
        {isPictureFormat(format) && format !== 'pages' && (
          <Select label={t('area.label')} placeholder="" options={areas} value={chosen} onChange={setArea} />
        )}
        {hasOwn && (
          <Switch label={t('own.label')} description={t(`own.${role}`)} isSelected={isWithOwn} onChange={setWithOwn} />
        )}
        <p className={styles.note}>{isPictureFormat(format) ? t('whoSees') : t(`holds.${format}`)}</p>
        {isBusy && !isPictureFormat(format) && (
          <ProgressLine
            words={part === null ? t('gathering') : t('part', { percent: Math.round(part * 100) })}
            part={part}
          />
        )}
      </div>
    </Dialog>
  )
}
