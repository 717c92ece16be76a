import { Download, ListPlus, PenLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { findPrompts, type Shelved } from '../../../shared/library/find.ts'
import { type OwnPrompt, PROMPTS_FILE_ENDING, promptsText } from '../../../shared/library/promptFile.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { dropMyPrompt, keepMyPrompts, type MyPrompt, myPrompts } from '../../myPrompts.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { download } from '../../ui/download.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { toast } from '../../ui/toast.ts'
import { Found } from './Found.tsx'
import styles from './Library.module.css'
import { MyPromptForm } from './MyPromptForm.tsx'
import { OpenPrompts } from './OpenPrompts.tsx'
import { QueryField, type ShelfProps } from './OurShelf.tsx'
import { useUnasked } from './useUnasked.ts'

/** One's own questions: written, kept in this browser, saved and opened as files. */
export function MyShelf({ arcStep, isInDeck, onAdd }: ShelfProps) {
  const { t } = useTranslation('library')
  const { prompts, keep, remove } = useMyPrompts()
  const [query, setQuery] = useState('')
  const [isWriting, setWriting] = useState(false)
  const unasked = useUnasked().filter(({ text }) => !prompts.some((mine) => mine.text === text))
  const wanted = { query, step: null, family: null, setting: null, depth: null }
  const shelved = prompts.map(onShelf)
  const found = findPrompts(shelved, wanted, ({ step }) => (step ? t(`steps.${step}`) : ''))
  const takeFile = () => {
    const file = new Blob([promptsText(prompts)], { type: 'application/json' })
    download(file, `${t('own.fileName')}${PROMPTS_FILE_ENDING}`)
    toast({ title: t('own.fileDone') })
  }
  const save = (prompt: OwnPrompt) => {
    if (keep([prompt])) setWriting(false)
  }
  return (
    <>
      {prompts.length > 0 && <QueryField value={query} onChange={setQuery} />}
      {isWriting ? (
        <MyPromptForm arcStep={arcStep} onSave={save} onCancel={() => setWriting(false)} />
      ) : (
        <div className={styles.ways}>
          <Button icon={PenLine} onPress={() => setWriting(true)}>
            {t('own.write')}
          </Button>
          {prompts.length > 0 && (
            <Button icon={Download} onPress={takeFile}>
              {t('own.takeFile')}
            </Button>
          )}
          {unasked.length > 0 && (
            <Button icon={ListPlus} onPress={() => keep(unasked)}>
              {t('own.keepUnasked', { count: unasked.length })}
            </Button>
          )}
          <OpenPrompts onOpen={(opened) => keep(opened) && announce(t('own.opened', { count: opened.length }))} />
        </div>
      )}
      {prompts.length === 0 ? (
        !isWriting && <EmptyState title={t('own.empty')}>{t('own.emptyHint')}</EmptyState>
      ) : (
        <Found
          topic={query}
          prompts={found}
          isInDeck={isInDeck}
          onAdd={onAdd}
          aside={<span>{t('own.kept')}</span>}
          more={({ id, text }) => (
            <Button variant="quiet" icon={Trash2} onPress={() => remove(id)} aria-label={t('own.removeOf', { text })}>
              {t('own.remove')}
            </Button>
          )}
        />
      )}
    </>
  )
}

/** A prompt of one's own as the shelf shows it. */
function onShelf({ step, ...prompt }: MyPrompt): Shelved {
  return step === null ? prompt : { ...prompt, step }
}

function useMyPrompts() {
  const { t } = useTranslation('library')
  const [prompts, setPrompts] = useState(myPrompts)
  const keep = (fresh: readonly OwnPrompt[]) => {
    const kept = keepMyPrompts(fresh)
    if (kept) setPrompts(kept)
    toast({ title: t(kept ? 'own.done' : 'own.full') })
    return kept !== null
  }
  const remove = (id: string) => {
    const gone = prompts.find((prompt) => prompt.id === id)
    dropMyPrompt(id)
    setPrompts(myPrompts())
    toast({
      title: t('own.removed'),
      ...(gone && { description: gone.text, action: { label: t('own.undo'), onPress: () => void keep([gone]) } }),
    })
  }
  return { prompts, keep, remove }
}
