import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Canvas } from '../../features/canvas/Canvas.tsx'
import type { Point } from '../../features/canvas/geometry.ts'
import { useView } from '../../features/canvas/useView.ts'
import { NoteBar } from '../../features/notes/NoteBar.tsx'
import { Trash } from '../../features/notes/Trash.tsx'
import { useBoard, useRoom } from '../../sync/BoardSession.tsx'
import { useSetPresence } from '../../sync/usePresence.ts'
import { useAll } from '../../sync/useRecord.ts'
import { Drawer } from '../../ui/Drawer.tsx'
import styles from './Board.module.css'
import { BoardHints } from './BoardHints.tsx'
import { BoardNote } from './BoardNote.tsx'
import { BoardSection } from './BoardSection.tsx'
import { BoardTools } from './BoardTools.tsx'
import { AtBoardProvider, type Desk, type DeskState, useDesk } from './boardDesk.ts'
import { type BoardActions, useBoardActions } from './useBoardActions.ts'
import { useBoardKeys } from './useBoardKeys.ts'
import { useStepInView } from './useStepInView.ts'

const nodeTypes = { section: BoardSection, note: BoardNote }
const writingOf = ({ writing }: DeskState) => writing
const selectedOf = ({ selected }: DeskState) => selected

type BoardCanvasProps = { readonly desk: Desk; readonly footRef: RefObject<HTMLDivElement | null> }

/** The canvas with what lies on it and the tools to work with it. */
export function BoardCanvas({ desk, footRef }: BoardCanvasProps) {
  const { t } = useTranslation(['board', 'common'])
  const { awareness } = useRoom('board')
  const view = useView()
  const actions = useBoardActions(desk)
  const [isTrashOpen, setTrashOpen] = useState(false)
  const step = useStepInView()
  const here = useMemo(() => ({ desk, awareness, actions }), [desk, awareness, actions])
  useShownToOthers(desk)
  useBoardKeys({ n: () => actions?.add(), '0': () => view.fitAll(), '+': view.zoomIn, '-': view.zoomOut })

  const onSelect = useCallback((selected: readonly string[]) => desk.set({ selected }), [desk])
  const onDrop = useCallback((ids: readonly string[]) => actions?.drop(ids), [actions])
  const onAddAt = useCallback((point: Point) => actions?.add(point), [actions])

  return (
    <AtBoardProvider value={here}>
      <Canvas
        nodeTypes={nodeTypes}
        canWrite={actions !== null}
        onSelect={onSelect}
        onDrop={onDrop}
        onAddAt={onAddAt}
        onMoveByHand={step.onMoveByHand}
      />
      <div ref={footRef} className={styles.foot}>
        <BoardHints canWrite={actions !== null} offer={step.offer} onGo={step.go} onStay={step.stay} />
        {actions && <SelectionBar desk={desk} actions={actions} />}
        <BoardTools desk={desk} onAdd={actions ? () => actions.add() : undefined} onTrash={() => setTrashOpen(true)} />
      </div>
      <Drawer title={t('trash.title')} closeLabel={t('common:close')} isOpen={isTrashOpen} onOpenChange={setTrashOpen}>
        <Trash onRestore={actions?.restore} />
      </Drawer>
    </AtBoardProvider>
  )
}

/** What can be done to several notes at once. A single one carries its own. */
function SelectionBar({ desk, actions }: { readonly desk: Desk; readonly actions: BoardActions }) {
  const selected = useDesk(desk, selectedOf)
  const notes = useAll(useBoard().notes)
  if (selected.length < 2) return null
  const colors = new Set(selected.map((id) => notes.get(id)?.color))
  const [color] = colors
  return (
    <NoteBar
      count={selected.length}
      color={colors.size === 1 && color ? color : null}
      onRecolor={(chosen) => actions.recolor(selected, chosen)}
      onRemove={() => actions.remove(selected)}
    />
  )
}

/** More would not fit into what presence may weigh. */
const SELECTED_SHOWN_MAX = 8

/** Lets the others see which notes I have in hand. */
function useShownToOthers(desk: Desk): void {
  const setPresence = useSetPresence('board')
  const editing = useDesk(desk, writingOf)
  const selected = useDesk(desk, selectedOf)
  useEffect(() => {
    setPresence({ editing, selected: selected.slice(0, SELECTED_SHOWN_MAX) })
  }, [setPresence, editing, selected])
  useEffect(() => () => setPresence({ editing: null, selected: [] }), [setPresence])
}
