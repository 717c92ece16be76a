import { ChevronRight, Plus } from 'lucide-react'
import { useState } from 'react'
import type { DeckGroup } from '../features/deck/deckOrder.ts'
import { useDeckEdits } from '../features/deck/useDeckEdits.ts'
import type { Reveal } from '../features/prompts/useReveal.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { SmallTitle } from '../ui/Titled.tsx'
import styles from './ConsoleDeck.module.css'
import { ConsoleAdd } from './ConsoleEdit.tsx'
import { ConsoleGroup } from './ConsoleGroup.tsx'
import type { ConsoleSession } from './consoleSession.ts'
import { LibraryWay } from './LibraryWay.tsx'
import { useFocusBack } from './useFocusBack.ts'

type Props = { readonly now: ConsoleSession; readonly reveal: Reveal }

/** The deck: this step's prompts open, the other steps' folded away. */
export function ConsoleDeck({ now, reveal }: Props) {
  const { t } = useTranslation('console')
  const { groups, openStep, next, steps } = now
  const current = groups.find(({ stepId }) => stepId === openStep) ?? { stepId: openStep, entries: [] }
  const others = groups.filter((group) => group !== current && group.stepId !== openStep)
  const titleOf = (stepId: string | null) => steps.find(([id]) => id === stepId)?.[1].title ?? t('noStep')
  const isEmpty = current.entries.every(([id]) => id === next?.[0])
  return (
    <>
      <SmallTitle as="h3" className={styles.label}>
        {t('restOfDeck')}
      </SmallTitle>
      <ConsoleGroup group={current} leaveOut={next?.[0]} title={titleOf(openStep)} now={now} reveal={reveal} />
      {isEmpty && <p className={styles.quiet}>{t(next ? 'noMorePrompts' : 'noPrompts')}</p>}
      <AddPrompt step={openStep} />
      {others.length > 0 && (
        <SmallTitle as="h3" className={styles.label}>
          {t('otherSteps')}
        </SmallTitle>
      )}
      {others.map((group) => (
        <Folded key={group.stepId} group={group} title={titleOf(group.stepId)} now={now} reveal={reveal} />
      ))}
    </>
  )
}

function Folded({ group, title, now, reveal }: Props & { readonly group: DeckGroup; readonly title: string }) {
  const { t } = useTranslation('console')
  return (
    <details className={styles.folded}>
      <summary className={styles.summary}>
        <Icon of={ChevronRight} size="s" className={styles.chevron} />
        <span>{title}</span>
        <span className={styles.quiet}>{t('group', { count: group.entries.length })}</span>
      </summary>
      <ConsoleGroup group={group} title={title} now={now} reveal={reveal} />
      <AddPrompt step={group.stepId} />
    </details>
  )
}

function AddPrompt({ step }: { readonly step: string | null }) {
  const { t } = useTranslation('console')
  const [isAdding, setAdding] = useState(false)
  const place = useFocusBack(isAdding)
  const { add } = useDeckEdits()
  return (
    <div ref={place}>
      {isAdding ? (
        <ConsoleAdd step={step} onDone={() => setAdding(false)} />
      ) : (
        <>
          <Button variant="quiet" icon={Plus} onPress={() => setAdding(true)}>
            {t('add')}
          </Button>
          <LibraryWay step={step} onAdd={add} />
        </>
      )}
    </div>
  )
}
