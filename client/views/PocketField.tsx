import { Lock, Plus } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useBoard, useMe, useStage } from '../sync/BoardSession.tsx'
import { useSheet } from '../sync/useRecord.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './PocketField.module.css'
import { usePocketDraft } from './usePocketDraft.ts'

/** Pages of text, and still far below what one frame may carry. */
const NOTE_LENGTH_MAX = 4000
const NEARLY_FULL = 200

const AdviceCard = onDemand(async () => (await import('../coaching/AdviceCard.tsx')).AdviceCard)

/** Why nothing can be added now. */
function WhyLocked() {
  const { t } = useTranslation('pocket')
  const { break: onBreak, paused } = useSheet(useStage().session)
  return t(onBreak ? 'onBreak' : paused ? 'paused' : 'locked')
}

type Props = {
  readonly promptId: string | null
  /** A word is all it asks for. */
  readonly oneWord?: boolean
}

/** The one big field, who will read what is added, and the button that adds it. */
export function PocketField({ promptId, oneWord = false }: Props) {
  const { t } = useTranslation('pocket')
  const { name } = useMe()
  const { canWrite } = useBoard()
  const { text, setText, add, isReady } = usePocketDraft(promptId)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const left = NOTE_LENGTH_MAX - text.length

  const addIt = () => {
    if (!canWrite || !isReady || !add()) return
    announce(t('added'))
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) addIt()
  }

  return (
    <div className={styles.place} data-one-word={oneWord}>
      <TextField
        ref={field}
        className={styles.field}
        label={t(promptId === null ? 'yourThought' : 'yourNote')}
        hideLabel
        multiline
        big
        value={text}
        onChange={setText}
        onKeyDown={onKeyDown}
        maxLength={NOTE_LENGTH_MAX}
        isDisabled={!isReady}
        isReadOnly={!canWrite}
        placeholder={t(isReady ? (oneWord ? 'placeholderWord' : 'placeholder') : 'waiting')}
        description={left <= NEARLY_FULL ? t('left', { count: left }) : undefined}
      />
      {canWrite ? (
        <p className={styles.words}>
          {t(name === '' ? 'whoReadsNoName' : 'whoReads')} {t('draft')}
        </p>
      ) : (
        <p role="status" className={styles.locked}>
          <Icon of={Lock} size="s" />
          <WhyLocked />
        </p>
      )}
      <Button
        variant="main"
        size="l"
        icon={Plus}
        className={styles.add}
        isDisabled={!canWrite || !isReady || text.trim() === ''}
        onPress={addIt}
      >
        {t('add')}
      </Button>
      {/* Below the button: nothing moves from under a finger that is on its way there. */}
      {canWrite && !oneWord && text.trim() !== '' && (
        <AdviceCard key={promptId} text={text} kind="answer" onRewrite={setText} field={field} />
      )}
    </div>
  )
}
