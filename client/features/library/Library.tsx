import '../../locales/libraryWords.ts'
import { useState } from 'react'
import type { Shelved } from '../../../shared/library/find.ts'
import type { ArcStep } from '../../../shared/library/prompt.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Segments } from '../../ui/Segments.tsx'
import styles from './Library.module.css'
import { MyShelf } from './MyShelf.tsx'
import { OurShelf } from './OurShelf.tsx'

type Props = {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** The step of the deck that a question goes into; null: none. */
  readonly stepTitle: string | null
  /** What is asked at that step; null: anything. */
  readonly arcStep: ArcStep | null
  /** Whether these words are in the deck. */
  readonly isInDeck: (text: string) => boolean
  readonly onAdd: (prompt: Shelved) => void
}

/** Questions that are ready to be asked: ours, and one's own, each with what helps to ask it well. */
export function Library({ isOpen, onOpenChange, stepTitle, arcStep, isInDeck, onAdd }: Props) {
  const { t } = useTranslation('library')
  const [shelf, setShelf] = useState<'ours' | 'mine'>('ours')
  const add = (prompt: Shelved) => {
    if (isInDeck(prompt.text)) return announce(t('isInAlready'))
    onAdd(prompt)
    announce(t('added'))
  }
  const ways = { arcStep, isInDeck, onAdd: add }
  return (
    <Dialog
      title={stepTitle === null ? t('title') : t('titleFor', { step: stepTitle })}
      closeLabel={t('close')}
      size="l"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <div className={styles.library}>
        <Segments
          label={t('shelf')}
          hideLabel
          options={[
            { id: 'ours', label: t('ours') },
            { id: 'mine', label: t('mine') },
          ]}
          value={shelf}
          onChange={setShelf}
        />
        {shelf === 'ours' ? <OurShelf {...ways} /> : <MyShelf {...ways} />}
      </div>
    </Dialog>
  )
}
