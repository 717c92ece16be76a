import type { TFunction } from 'i18next'
import { FolderOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import { type OwnPrompt, type PromptsProblem, readPrompts } from '../../../shared/library/promptFile.ts'
import { KIT_FILE_BYTES_MAX } from '../../../shared/limits.ts'
import { library } from '../../locales/en/library.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './Library.module.css'

type Props = { readonly onOpen: (prompts: readonly OwnPrompt[]) => void }

/** Takes a file of questions. What is wrong with it is said in place, and changes nothing. */
export function OpenPrompts({ onOpen }: Props) {
  const { t } = useTranslation('library')
  const input = useRef<HTMLInputElement>(null)
  const [trouble, setTrouble] = useState('')
  const open = async (file: File | undefined) => {
    if (!file) return
    const text = await file.text().catch(() => null)
    if (text === null) return setTrouble(t('own.unreadable'))
    const { prompts, problem } = readPrompts(text)
    setTrouble(problem ? problemWords(t, problem) : '')
    if (prompts) onOpen(prompts)
  }
  return (
    <>
      <Button icon={FolderOpen} onPress={() => input.current?.click()}>
        {t('own.open')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('own.open')}
        onChange={({ currentTarget }) => {
          void open(currentTarget.files?.[0])
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
    </>
  )
}

type Field = keyof typeof library.problem.field

/** What is wrong with a file, where, and what to do about it. */
function problemWords(t: TFunction<'library'>, problem: PromptsProblem): string {
  if (!('number' in problem)) return t(`problem.${problem.what}`, { size: KIT_FILE_BYTES_MAX / 1024 })
  const { number, field, limit } = problem
  const part = number === null ? t('problem.file') : t('problem.question', { number })
  const what = t(`problem.what.${problem.what}`, { limit: limit ?? 0 })
  // A field nobody knows is told by the name it has in the file.
  const named = field in library.problem.field ? t(`problem.field.${field as Field}`) : field
  return field === '' ? t('problem.atPart', { part, what }) : t('problem.at', { part, field: named, what })
}
