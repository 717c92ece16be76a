import { FolderOpen } from 'lucide-react'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './MapFile.module.css'
import { changeMap, myMap } from './mapStore.ts'
import { mergeMaps } from './mergeMaps.ts'
import { isEmpty } from './myMap.ts'
import { canSeal, readSealed, type SealProblem, unseal } from './sealedFile.ts'

type Trouble = SealProblem | 'unreadable'

/** Brings a sealed map in: together with what is here, or in its place. */
export function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('map')
  const formId = useId()
  const [file, setFile] = useState<{ readonly name: string; readonly text: string } | null>(null)
  const [words, setWords] = useState('')
  const [how, setHow] = useState<'merge' | 'replace'>('merge')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isOpening, setOpening] = useState(false)
  const isFirst = isEmpty(myMap())
  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    const text = await chosen.text().catch(() => null)
    const problem = text === null ? 'unreadable' : (readSealed(text).problem ?? null)
    setTrouble(problem)
    setFile(text === null || problem ? null : { name: chosen.name, text })
  }
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (!file || isOpening) return
    setOpening(true)
    const { map, problem } = await unseal(file.text, words)
    setOpening(false)
    setTrouble(problem ?? null)
    if (!map) return
    changeMap((mine) => (how === 'replace' ? map : mergeMaps(mine, map)))
    toast({ title: t('file.opened') })
    onClose()
  }
  return (
    <Dialog
      title={t('file.openTitle')}
      closeLabel={t('close')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t(canSeal() ? 'cancel' : 'close')}</Button>
          {canSeal() && (
            <Button variant="main" type="submit" form={formId} isPending={isOpening} isDisabled={!file || words === ''}>
              {t('file.openGo')}
            </Button>
          )}
        </>
      }
    >
      {canSeal() ? (
        <form id={formId} onSubmit={open} noValidate className={styles.form}>
          <ChooseFile name={file?.name ?? null} onChoose={take} />
          {file && (
            <TextField
              type="password"
              label={t('file.passphrase')}
              value={words}
              onChange={setWords}
              autoComplete="off"
            />
          )}
          {file && !isFirst && (
            <RadioCards
              label={t('file.how')}
              cards={(['merge', 'replace'] as const).map((id) => ({
                ...{ id, title: t(`file.${id}`), description: t(`file.${id}Help`) },
              }))}
              value={how}
              onChange={setHow}
            />
          )}
          {trouble && (
            <p role="alert" className={styles.trouble}>
              {t(`file.problems.${trouble}`)}
            </p>
          )}
        </form>
      ) : (
        <p>{t('file.noCrypto')}</p>
      )}
    </Dialog>
  )
}

type ChooseProps = { readonly name: string | null; readonly onChoose: (file: File | undefined) => void }

function ChooseFile({ name, onChoose }: ChooseProps) {
  const { t } = useTranslation('map')
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={styles.choose}>
      <Button icon={FolderOpen} onPress={() => input.current?.click()}>
        {t('file.choose')}
      </Button>
      {name && <span>{t('file.chosen', { name })}</span>}
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('file.choose')}
        onChange={({ currentTarget }) => {
          onChoose(currentTarget.files?.[0])
          // The same file is chosen again.
          currentTarget.value = ''
        }}
      />
    </div>
  )
}
