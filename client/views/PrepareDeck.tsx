import { Flower2, Plus, Sunrise } from 'lucide-react'
import { useState } from 'react'
import { CLOSING_STEP, WARM_UP_STEP, warmUps } from '../../shared/kits/rituals.ts'
import { takingBack } from '../features/deck/takeBack.ts'
import { usePreparing } from '../features/deck/usePreparing.ts'
import { useStepEdits } from '../features/deck/useStepEdits.ts'
import type { TakeBack } from '../features/deck/useTakeBack.ts'
import { useRituals } from '../features/rituals/useRituals.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useDeck, useStage } from '../sync/BoardSession.tsx'
import { useCommand } from '../sync/useCommand.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Menu } from '../ui/Menu.tsx'
import type { ConsoleSession } from './consoleSession.ts'
import type { Looked } from './Prepare.tsx'
import styles from './PrepareDeck.module.css'
import { PrepareStep } from './PrepareStep.tsx'
import { StepForm } from './StepForm.tsx'
import { useFocusBack } from './useFocusBack.ts'

type Props = {
  readonly now: ConsoleSession
  readonly takeBack: TakeBack
  readonly focusOn: (id: string) => void
  readonly onLook: (looked: Looked) => void
}

/** A step's first minutes: long enough for two questions. */
const STEP_MINUTES = 10

/** Every step with its questions, one after the other, each to be changed where it stands. */
export function PrepareDeck({ now, takeBack, focusOn, onLook }: Props) {
  const { t } = useTranslation('prepare')
  const deck = usePreparing(takeBack)
  const steps = useStepEdits(takeBack)
  const [isAdding, setAdding] = useState(false)
  const place = useFocusBack(isAdding)
  const isEmpty = now.steps.length === 0 && now.groups.length === 0
  const addWarmUp = useRitual(takeBack, WARM_UP_STEP)
  const addClosing = useRitual(takeBack, CLOSING_STEP)
  const rituals = useRituals()
  return (
    <div className={styles.deck}>
      <p className={styles.promise}>{t('promise')}</p>
      <Menu
        label={t('warmUps')}
        trigger={
          <Button variant="quiet" icon={Sunrise} className={styles.ritual}>
            {t('warmUp')}
          </Button>
        }
        groups={[
          warmUps.map((ritual) => ({
            ...{ id: ritual.text, label: ritual.text },
            onAction: () => void addWarmUp(() => rituals.addWarmUp(ritual)),
          })),
        ]}
      />
      {isEmpty && (
        <EmptyState title={t('empty.title')} example={t('empty.example')}>
          {t('empty.body')}
        </EmptyState>
      )}
      {now.groups.map((group) => (
        <PrepareStep
          key={group.stepId ?? ''}
          {...{ group, now, deck, steps, focusOn, onLook }}
          at={now.steps.findIndex(([id]) => id === group.stepId)}
        />
      ))}
      <div ref={place} className={styles.adding} data-first={isEmpty}>
        {isAdding ? (
          <StepForm
            title={t('step.formAdd')}
            step={{ title: '', minutes: STEP_MINUTES, section: null }}
            onCancel={() => setAdding(false)}
            onSave={async (words) => {
              const id = await steps.add(words)
              if (id === null) return
              setAdding(false)
            }}
          />
        ) : (
          <>
            <Button icon={Plus} variant={isEmpty ? 'main' : 'plain'} onPress={() => setAdding(true)}>
              {t('step.add')}
            </Button>
            <Button variant="quiet" icon={Flower2} onPress={() => void addClosing(rituals.addClosing)}>
              {t('closing')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

/** Adds a ritual, and lets undo take it back as one: its question, and its step where that is new. */
function useRitual({ note }: TakeBack, step: string): (add: () => Promise<boolean>) => Promise<void> {
  const { prompts } = useDeck()
  const { steps } = useStage()
  const command = useCommand()
  // The server takes a moment: what others do to the rest meanwhile is not mine to take back.
  const mine = () => new Map([...prompts.all()].filter(([, prompt]) => prompt.step === step))
  return async (add) => {
    const [before, hadStep] = [mine(), steps.get(step) !== undefined]
    if (!(await add())) return
    const [after, added] = [mine(), hadStep ? undefined : steps.get(step)]
    const back = takingBack(prompts, before, after)
    const again = takingBack(prompts, after, before)
    note(
      'ritual',
      () => {
        back()
        if (!hadStep) void command('step.remove', { step })
      },
      () => {
        if (added) {
          const { title, minutes, section, order } = added
          void command('step.add', { step, title, minutes, section, order })
        }
        again()
      },
    )
  }
}
