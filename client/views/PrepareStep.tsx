import { ArrowDown, ArrowUp, EllipsisVertical, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { DeckList } from '../features/deck/DeckList.tsx'
import type { DeckGroup } from '../features/deck/deckOrder.ts'
import type { Preparing } from '../features/deck/usePreparing.ts'
import type { StepEdits } from '../features/deck/useStepEdits.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { ConsoleAdd } from './ConsoleEdit.tsx'
import type { ConsoleSession } from './consoleSession.ts'
import { LibraryWay } from './LibraryWay.tsx'
import type { Looked } from './Prepare.tsx'
import { PrepareCard } from './PrepareCard.tsx'
import styles from './PrepareDeck.module.css'
import { stepFacts, TooLong } from './PreparePlan.tsx'
import { StepForm } from './StepForm.tsx'
import { useFocusBack } from './useFocusBack.ts'

export type PrepareProps = {
  readonly now: ConsoleSession
  readonly deck: Preparing
  readonly steps: StepEdits
  readonly focusOn: (id: string) => void
  readonly onLook: (looked: Looked) => void
}

type Props = PrepareProps & {
  readonly group: DeckGroup
  /** Its place among the steps; -1 for the prompts of no step. */
  readonly at: number
}

/** Where the focus returns to after editing. */
const MENU = '[aria-haspopup]'

/** One step: its name and minutes, its questions, and the place for one more. */
export function PrepareStep({ group, at, ...rest }: Props) {
  const { t } = useTranslation('prepare')
  const { now, deck, steps, onLook } = rest
  const { stepId, entries } = group
  const step = now.steps[at]?.[1]
  const title = step?.title ?? t('step.none')
  const [isEditing, setEditing] = useState(false)
  const head = useFocusBack(isEditing, MENU)
  const headingId = `prepare-${stepId ?? 'none'}`
  return (
    <section aria-labelledby={headingId} className={styles.group} data-place={stepId ?? undefined}>
      {isEditing && step ? (
        <StepForm
          title={t('step.formEdit')}
          step={{ title: step.title, minutes: step.minutes, section: step.section }}
          onCancel={() => setEditing(false)}
          onSave={async (words) => {
            if (await steps.change(stepId ?? '', words)) setEditing(false)
          }}
        />
      ) : (
        <div ref={head} className={styles.head}>
          <div className={styles.words}>
            <h2 id={headingId} tabIndex={-1} className={styles.title}>
              {title}
            </h2>
            <p className={styles.facts}>
              {step ? stepFacts(t, entries.length, step.minutes) : t('step.noneHint')}
              {step && <TooLong entries={entries} minutes={step.minutes} />}
            </p>
          </div>
          {step && <StepMenu {...rest} id={stepId ?? ''} title={title} at={at} onEdit={() => setEditing(true)} />}
        </div>
      )}
      {entries.length === 0 && <p className={styles.quiet}>{t('step.empty')}</p>}
      <DeckList label={title} entries={entries} onDrop={(id, target) => deck.drop(id, stepId, target)}>
        {(entry) => <PrepareCard entry={entry} {...rest} />}
      </DeckList>
      <AddPrompt step={stepId} deck={deck} onLook={onLook} />
    </section>
  )
}

type MenuProps = Pick<PrepareProps, 'now' | 'steps' | 'focusOn'> & {
  readonly id: string
  readonly title: string
  readonly at: number
  readonly onEdit: () => void
}

function StepMenu({ now, steps, focusOn, id, title, at, onEdit }: MenuProps) {
  const { t } = useTranslation('prepare')
  const label = t('step.more', { title })
  const move = async (by: -1 | 1) => {
    if (await steps.move(id, by)) focusOn(id)
  }
  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={<IconButton icon={EllipsisVertical} label={label} />}
      groups={[
        [
          { id: 'edit', label: t('step.edit'), icon: Pencil, onAction: onEdit },
          { id: 'up', label: t('step.up'), icon: ArrowUp, isDisabled: at === 0, onAction: () => void move(-1) },
          {
            ...{ id: 'down', label: t('step.down'), icon: ArrowDown },
            isDisabled: at === now.steps.length - 1,
            onAction: () => void move(1),
          },
        ],
        [
          {
            ...{ id: 'remove', label: t('step.remove'), icon: Trash2, isDanger: true },
            onAction: () => void steps.remove(id),
          },
        ],
      ]}
    />
  )
}

type AddProps = Pick<PrepareProps, 'deck' | 'onLook'> & { readonly step: string | null }

function AddPrompt({ step, deck, onLook }: AddProps) {
  const { t } = useTranslation('console')
  const [isAdding, setAdding] = useState(false)
  const place = useFocusBack(isAdding)
  const done = () => {
    setAdding(false)
    onLook(null)
  }
  return (
    <div ref={place} className={isAdding ? undefined : styles.add}>
      {isAdding ? (
        <ConsoleAdd step={step} onDone={done} onWrite={onLook} onAdd={deck.add} />
      ) : (
        <>
          <Button variant="quiet" icon={Plus} onPress={() => setAdding(true)}>
            {t('add')}
          </Button>
          <LibraryWay step={step} onAdd={deck.add} />
        </>
      )}
    </div>
  )
}
