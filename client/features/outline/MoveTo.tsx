import { useMemo, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import type { AtOutline, OutlineDeskState } from './atOutline.ts'
import styles from './ListPick.module.css'
import { ListPick } from './ListPick.tsx'
import type { OutlineActs } from './outlineActs.ts'
import { usePick } from './spot.ts'
import { moveTargets } from './targets.ts'
import { useWhenClosed } from './useWhenClosed.ts'
import { shortWords } from './words.ts'

const movingOf = ({ moving }: OutlineDeskState) => moving

/** Asks for a new place for what is to be moved, from a list: for hands that don't drag. */
export function MoveTo({ at }: { readonly at: AtOutline }) {
  const { t } = useTranslation(['outline', 'board', 'common'])
  const moving = usePick(at.desk, movingOf)
  const close = () => at.desk.set({ moving: null })
  return (
    <Dialog
      title={t('move.title')}
      closeLabel={t('common:close')}
      isOpen={moving !== null && at.acts !== null}
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      {moving && at.acts && <Places at={at} acts={at.acts} moving={moving} onClose={close} />}
    </Dialog>
  )
}

type PlacesProps = {
  readonly at: AtOutline
  readonly acts: OutlineActs
  readonly moving: readonly string[]
  readonly onClose: () => void
}

function Places({ at, acts, moving, onClose }: PlacesProps) {
  const { t } = useTranslation(['outline', 'board'])
  const board = useBoard()
  const stage = useStage()
  const whenClosed = useWhenClosed()
  // As it was when the dialog opened: a list that changes under one's finger sends things astray.
  const [targets] = useState(() => moveTargets(board, stage, at.store.nodes(), moving, t))
  const [place, setPlace] = useState(targets[0]?.id ?? null)
  const [position, setPosition] = useState('anywhere')
  const chosen = targets.find(({ id }) => id === place)
  const positions = useMemo(
    () => [
      { id: 'anywhere', label: t('move.anywhere') },
      ...(chosen?.there ?? []).flatMap(({ id, label }) => [
        { id: `before ${id}`, label: t('move.before', { text: label }) },
        { id: `after ${id}`, label: t('move.after', { text: label }) },
      ]),
    ],
    [chosen, t],
  )
  const [first = ''] = moving

  function take(id: string | null, where: string) {
    const target = targets.find((one) => one.id === id)?.target
    if (!target) return
    const [side, beside] = where.split(' ')
    const isBeside = (side === 'before' || side === 'after') && beside !== undefined
    whenClosed(() => acts.moveTo(moving, isBeside ? { ...target, beside: { id: beside, side } } : target))
    onClose()
  }
  return (
    <div className={styles.form}>
      <p>{t('move.what', { count: moving.length, text: shortWords(board, first, t) })}</p>
      <ListPick
        label={t('move.places')}
        choices={targets.map(({ id, label, inside }) => ({
          ...{ id, label },
          description: inside === null ? undefined : t('move.inSection', { section: inside }),
        }))}
        value={place}
        onChange={(id) => {
          setPlace(id)
          setPosition('anywhere')
        }}
        onTake={(id) => take(id, position)}
        autoFocus
      />
      <Select
        label={t('move.position')}
        options={positions}
        value={position}
        onChange={setPosition}
        placeholder={t('move.anywhere')}
      />
      <Buttons onCancel={onClose} onGo={() => take(place, position)} cancel={t('move.cancel')} go={t('move.go')} />
    </div>
  )
}

type ButtonsProps = {
  readonly cancel: string
  readonly go: string
  readonly onCancel: () => void
  readonly onGo: () => void
}

/** The end of a form: leave it, or do it. */
export function Buttons({ cancel, go, onCancel, onGo }: ButtonsProps) {
  return (
    <div className={styles.buttons}>
      <Button onPress={onCancel}>{cancel}</Button>
      <Button variant="main" onPress={onGo}>
        {go}
      </Button>
    </div>
  )
}
