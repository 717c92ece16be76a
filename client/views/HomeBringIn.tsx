import '../locales/bringInWords.ts'
import { useId, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { Title } from '../../shared/api.ts'
import { asBoardFile, type BoardFile } from '../../shared/boardFile.ts'
import { BOARD_FILE_BYTES_MAX, TITLE_LENGTH_MAX } from '../../shared/limits.ts'
import { Problem } from '../api.ts'
import { bringIn } from '../bringIn.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FileField } from '../ui/FileField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { pathOf } from './doorRooms.ts'
import styles from './HomeBringIn.module.css'
import { lastCalled } from './homeCreateBoard.ts'

type Chosen = { readonly text: string; readonly file: BoardFile }

/** A board that somebody took home comes back from its file: what is in it is told first, and nothing happens before that. */
export function HomeBringIn() {
  const { t } = useTranslation('bringIn')
  const headingId = useId()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [trouble, setTrouble] = useState('')

  const open = async (files: readonly File[]) => {
    const [given] = files
    if (!given) return
    setTrouble('')
    if (files.length > 1) return setTrouble(t('notOne'))
    if (given.size > BOARD_FILE_BYTES_MAX) return setTrouble(t('tooBig', { max: BOARD_FILE_BYTES_MAX / 1024 / 1024 }))
    const text = await given.text().catch(() => null)
    if (text === null) return setTrouble(t('unreadable'))
    const file = asBoardFile(parsed(text))
    if (file) setChosen({ text, file })
    else setTrouble(t(parsed(text) === undefined ? 'cutOff' : 'noBoard'))
  }

  return (
    <section aria-labelledby={headingId} className={styles.section}>
      <h2 id={headingId}>{t('heading')}</h2>
      <p className={styles.soft}>{t('hint')}</p>
      <FileField
        label={t('open')}
        drop={t('orDrop')}
        dropNow={t('dropNow')}
        trouble={trouble}
        troubleHeading={t('problem')}
        onFiles={(files) => void open(files)}
      />
      {chosen && <Ask {...chosen} onLeave={() => setChosen(null)} />}
    </section>
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** What is in the file, and how the new board is to be called. */
function Ask({ text, file, onLeave }: Chosen & { readonly onLeave: () => void }) {
  const { t, i18n } = useTranslation(['bringIn', 'common'])
  const [title, setTitle] = useState(file.title)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const named = Title.safeParse(title)
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(new Date(file.exportedAt))

  const make = async () => {
    if (!named.success || isBusy) return
    setBusy(true)
    setTrouble('')
    try {
      const pass = await bringIn(text, named.data, lastCalled())
      navigate(pathOf(pass.boardId, 'ready'))
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      setTrouble(problem.message)
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={t('ask.title', { title: file.title })}
      closeLabel={t('common:close')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onLeave()}
      actions={
        <Button variant="main" isPending={isBusy} isDisabled={!named.success} onPress={() => void make()}>
          {t('ask.make')}
        </Button>
      }
    >
      <div className={styles.ask}>
        <p>
          {t('ask.holds', {
            day,
            what: countsOf(file)
              .map(([what, count]) => t(`ask.${what}`, { count }))
              .join(', '),
          })}
        </p>
        <TextField
          label={t('ask.label')}
          value={title}
          onChange={setTitle}
          error={named.success ? undefined : t('ask.titleWrong', { max: TITLE_LENGTH_MAX })}
          autoComplete="off"
        />
        <p className={styles.soft}>{t('ask.copy')}</p>
        {file.private && <p className={styles.soft}>{t('ask.own')}</p>}
        {trouble && (
          <p role="alert" className={styles.trouble}>
            {trouble}
          </p>
        )}
      </div>
    </Dialog>
  )
}

function countsOf({ board, stage }: BoardFile) {
  const count = (records: object | undefined) => Object.keys(records ?? {}).length
  return [
    ['notes', count(board.notes)],
    ['agreements', count(board.agreements)],
    ['people', count(stage.members)],
  ] as const
}
