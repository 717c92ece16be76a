import '../../locales/takeAwaysWords.ts'
import { Backpack, Check, Megaphone, NotebookPen, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { isCarried } from '../../../shared/rules/takeAways.ts'
import { noteColors } from '../../../shared/schema/board.ts'
import type { RevealedPrompt } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useMe, usePrivate, useSynced } from '../../sync/BoardSession.tsx'
import { useAnswer } from '../../sync/useAnswer.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { useAll, useRecord } from '../../sync/useRecord.ts'
import { useWhose } from '../../sync/useWhose.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import styles from './DontKnow.module.css'
import { useDayWords } from './useDayWords.ts'
import { useMutualCard } from './useMutualCard.ts'
import { useTakeAwayEdits } from './useTakeAways.ts'

const PlanDialog = onDemand(async () => (await import('./PlanDialog.tsx')).PlanDialog)

type Props = {
  readonly promptId: string
  readonly prompt: RevealedPrompt
  /** Beside the question on a board there is room for a button alone. */
  readonly isSmall?: boolean
}

/** “I don't know yet”, where one answers: one tap, and the question goes with me. To the others I have answered. */
export function DontKnow({ promptId, prompt, isSmall = false }: Props) {
  const { t } = useTranslation('takeAways')
  const isHere = useSynced('private')
  const one = useRecord(usePrivate().takeAways, promptId)
  const { keep } = useTakeAwayEdits()
  const command = useCommand()
  const focus = useFocusKept()
  const [isPlanning, setPlanning] = useState(false)
  const card = useMutualCard(promptId, prompt)
  // Nobody can say for somebody else what they don't know.
  if (useWhose() !== null || !isHere) return null
  const isKept = one !== undefined && isCarried(one)
  const take = async () => {
    keep(promptId, prompt.text)
    const hasCard = card.put()
    if (await command('seat.ready', { promptId, ready: true })) announce(t(hasCard ? 'saidMutual' : 'saidKept'))
  }
  return (
    <div {...focus} className={isSmall ? styles.small : styles.place}>
      {!isKept ? (
        <Button variant={isSmall ? 'plain' : 'quiet'} icon={Backpack} onPress={() => void take()}>
          {t('dontKnow')}
        </Button>
      ) : isSmall ? (
        <Popover label={t('dontKnow')} trigger={<Button icon={Check}>{t('dontKnow')}</Button>}>
          {(close) => (
            <Kept
              promptId={promptId}
              prompt={prompt}
              onPlan={() => {
                // What opens from a panel would close with it.
                close()
                setPlanning(true)
              }}
            />
          )}
        </Popover>
      ) : (
        <Kept promptId={promptId} prompt={prompt} onPlan={() => setPlanning(true)} />
      )}
      {isPlanning && <PlanDialog id={promptId} onClose={() => setPlanning(false)} />}
    </div>
  )
}

function Kept({ promptId, prompt, onPlan }: Props & { readonly onPlan: () => void }) {
  const { t } = useTranslation('takeAways')
  const one = useRecord(usePrivate().takeAways, promptId)
  const dayWords = useDayWords()
  const { remove } = useTakeAwayEdits()
  const command = useCommand()
  const card = useMutualCard(promptId, prompt)
  const takeBack = async () => {
    remove(promptId, true)
    card.takeBack()
    if (await command('seat.ready', { promptId, ready: false })) announce(t('takenBack'))
  }
  return (
    <section aria-label={t('dontKnow')} className={styles.kept}>
      <p className={styles.words}>
        <Icon of={Backpack} size="s" />
        <span>{one?.on ? t('keptUntil', { day: dayWords(one.on) }) : t('kept')}</span>
      </p>
      <div className={styles.actions}>
        <Button icon={NotebookPen} onPress={onPlan}>
          {t('edit')}
        </Button>
        {prompt.mode === 'open' && <TellOthers promptId={promptId} />}
        <Button variant="quiet" icon={Undo2} onPress={() => void takeBack()}>
          {t('takeBack')}
        </Button>
      </div>
    </section>
  )
}

/** The choice to show that I don't know: an ordinary card of mine, which can be edited and deleted like any other. */
function TellOthers({ promptId }: { readonly promptId: string }) {
  const { t } = useTranslation('takeAways')
  const me = useMe()
  const { canWrite, notes } = useBoard()
  const answer = useAnswer()
  const all = useAll(notes)
  const isTold = [...all.values()].some(
    ({ author, prompt, text, deletedAt }) =>
      author === me.id && prompt === promptId && deletedAt === null && text === t('card'),
  )
  if (!canWrite || isTold) return null
  const tell = () => {
    answer({ text: t('card'), color: noteColors[me.color % noteColors.length] ?? 'sun', promptId, author: me.id })
    announce(t('shown'))
  }
  return (
    <Button icon={Megaphone} onPress={tell}>
      {t('show')}
    </Button>
  )
}
