import '../../locales/kitsWords.ts'
import { FolderOpen } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import type { KitFile } from '../../../shared/kits/kitFile.ts'
import { readKit } from '../../../shared/kits/readKit.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import styles from './KitFileField.module.css'
import { kitProblemWords } from './kitProblemWords.ts'

/** Takes a kit's file: chosen, or dropped here. What is wrong with it is said in place, and changes nothing. */
export function KitFileField({ onOpen }: { readonly onOpen: (kit: KitFile) => void }) {
  const { t } = useTranslation('kits')
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
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
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop a file, beside a button that does the same
    <div
      className={classes(styles.field, isOver && styles.over)}
      onDragOver={over}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void open([...event.dataTransfer.files])
      }}
    >
      <Button icon={FolderOpen} onPress={() => input.current?.click()}>
        {t('open')}
      </Button>
      <span className={styles.drop}>{t(isOver ? 'dropNow' : 'orDrop')}</span>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('open')}
        onChange={({ currentTarget }) => {
          void open([...(currentTarget.files ?? [])])
          // The same file, mended, is chosen again.
          currentTarget.value = ''
        }}
      />
      {trouble && (
        <div role="alert" className={styles.trouble}>
          <p className={styles.heading}>{t('problem.heading')}</p>
          <p>{trouble}</p>
        </div>
      )}
    </div>
  )
}
