import { Undo2 } from 'lucide-react'
import { STEP_UNDO_MS } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useRecord, useSheet } from '../../sync/useRecord.ts'
import { useServerNow } from '../../sync/useServerNow.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import styles from './StepUndo.module.css'
import { useStepMoves } from './useStepMoves.ts'

/** The server's clock may be ahead of ours by half a round trip: an offer must not outlive what it offers. */
const MARGIN_MS = 300

/** For ten seconds the way back from a step, whoever went to it. */
export function StepUndo() {
  const { before } = useSheet(useStage().session)
  const kept = useFocusKept()
  return (
    <div {...kept} className={styles.place}>
      {before !== null && <Undo key={before.at} step={before.step} at={before.at} />}
    </div>
  )
}

function Undo({ step, at }: { readonly step: string | null; readonly at: number }) {
  const { t } = useTranslation('leading')
  const { undo } = useStepMoves()
  const title = useRecord(useStage().steps, step ?? '')?.title
  const left = at + STEP_UNDO_MS - MARGIN_MS - useServerNow(250)
  if (left <= 0) return null
  return (
    <div className={styles.undo}>
      <Button
        icon={Undo2}
        shortcut="U"
        aria-label={title === undefined ? t('step.undoStart') : t('step.undoName', { step: title })}
        onPress={undo}
      >
        {title === undefined ? t('step.undoStart') : t('step.undoName', { step: title })}
      </Button>
      <span className={styles.left}>{t('step.left', { count: Math.ceil(left / 1000) })}</span>
    </div>
  )
}
