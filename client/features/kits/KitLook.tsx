import '../../locales/kitChoiceWords.ts'
import { type ReactNode, useState } from 'react'
import type { KitSummary } from '../../../shared/api.ts'
import { inLength, questionsIn } from '../../../shared/kits/inLength.ts'
import type { KitLength } from '../../../shared/kits/kitLength.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import styles from './KitChoice.module.css'
import { KitPreview } from './KitPreview.tsx'
import { useWholeKit } from './useWholeKit.ts'

type Chosen = { readonly kit: string; readonly length: KitLength }
type Props = {
  readonly kit: KitSummary
  readonly length: KitLength
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onTake: (chosen: Chosen) => void
  /** The choice of a length. */
  readonly children: (chosen: Chosen, onChoose: (chosen: Chosen) => void) => ReactNode
}

/** A kit before it is used: whom it is for, each length with its steps and minutes, the questions for who wants them. */
export function KitLook({ kit, length, onOpenChange, onTake, children }: Props) {
  const { t } = useTranslation('kitChoice')
  const [chosen, setChosen] = useState<Chosen>({ kit: kit.id, length })
  return (
    <Dialog
      title={kit.title}
      closeLabel={t('look.close')}
      isOpen
      onOpenChange={onOpenChange}
      size="l"
      actions={
        <Button variant="main" onPress={() => onTake(chosen)}>
          {t('look.take')}
        </Button>
      }
    >
      <div className={styles.body}>
        <p>{kit.blurb}</p>
        <p className={styles.quiet}>{kit.people}</p>
        {children(chosen, setChosen)}
        <Inside id={kit.id} length={chosen.length} />
      </div>
    </Dialog>
  )
}

function Inside({ id, length }: { readonly id: string; readonly length: KitLength }) {
  const { t } = useTranslation('kitChoice')
  const { kit, isFailed, again } = useWholeKit(id)
  if (isFailed)
    return (
      <div role="alert" className={styles.body}>
        <p>{t('look.failed')}</p>
        <Button onPress={again}>{t('look.again')}</Button>
      </div>
    )
  if (!kit) return <Spinner label={t('look.loading')} size="l" />
  if (kit.prompts.length === 0) return <p>{t('look.openDeck')}</p>
  const { opening } = kit
  return (
    <>
      {opening && (
        <div className={styles.said}>
          <p className={styles.quiet}>{t('look.said')}</p>
          <p>{`${opening.awkward} ${opening.covers} ${opening.sees}`}</p>
        </div>
      )}
      <KitPreview kit={{ ...inLength(kit, length), prompts: questionsIn(kit, length) }} />
    </>
  )
}
