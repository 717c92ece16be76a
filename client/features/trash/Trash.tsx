import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAgreementRecords } from '../../sync/alliance.ts'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { ThrownThing } from './ThrownThing.tsx'
import styles from './Trash.module.css'
import { type Thrown, thrownOn } from './thrown.ts'
import { useRestore } from './useRestore.ts'

/** Shown at once; an eraser leaves a long list. */
const SHOWN_MAX = 60

type TrashProps = { readonly onRestored: (thrown: Thrown) => void }

/** Everything that was taken off the board, the latest first. Nothing in it is ever lost. */
export function Trash({ onRestored }: TrashProps) {
  const { t } = useTranslation('trash')
  const thrown = useThrown()
  const restore = useRestore()
  const [shown, setShown] = useState(SHOWN_MAX)
  const kept = useFocusKept()
  const putBack = async (one: Thrown) => {
    if (await restore?.restore(one)) onRestored(one)
  }
  return (
    <div {...kept}>
      {thrown.length === 0 ? (
        <EmptyState icon={Trash2} title={t('empty')}>
          {t('emptyHint')}
        </EmptyState>
      ) : (
        <ul aria-label={t('title')} className={styles.list}>
          {thrown.slice(0, shown).map((one) => (
            <ThrownThing
              key={one.id}
              thrown={one}
              onRestore={restore?.may(one) ? () => void putBack(one) : undefined}
            />
          ))}
        </ul>
      )}
      {thrown.length > shown && (
        <Button variant="quiet" className={styles.more} onPress={() => setShown(shown + SHOWN_MAX)}>
          {t('more', { count: thrown.length - shown })}
        </Button>
      )}
    </div>
  )
}

function useThrown(): readonly Thrown[] {
  const board = useBoard()
  const stage = useStage()
  const notes = useAll(board.notes)
  const figures = useAll(board.figures)
  const images = useAll(board.images)
  const strokes = useAll(board.strokes)
  const links = useAll(board.links)
  const groups = useAll(board.groups)
  const comments = useAll(board.comments)
  const sections = useAll(stage.removedSections)
  const agreements = useAll(useAgreementRecords())
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was thrown away is read from all of these.
  return useMemo(
    () => thrownOn(board, stage, agreements),
    [board, stage, notes, figures, images, strokes, links, groups, comments, sections, agreements],
  )
}
