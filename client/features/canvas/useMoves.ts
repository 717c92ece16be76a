import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useMemo } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useMe, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { historyOf } from '../../sync/history.ts'
import { itemOf, itemsOn } from '../../sync/items.ts'
import { type Placing, useItemEdits } from '../../sync/useItemEdits.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.ts'
import type { Point } from './geometry.ts'
import { boxOfNode, placed } from './movers.ts'
import type { BoardNode } from './nodes.ts'
import { besideOf, hiddenNotes } from './puttingDown.ts'
import { usePlaceSection } from './usePlaceSection.ts'

/** How things change their places on the canvas; every move is one step, and is told. */
export type Moves = {
  /** A step by key: seen at once, written when the key comes up. */
  readonly nudge: (ids: readonly string[], by: Point) => void
  /**
   * Writes where these lie on my screen now; `groupWith`: the thing they were put down upon; `lying`: their corners, for
   * when the screen is behind the hand.
   */
  readonly drop: (ids: readonly string[], groupWith?: string | null, lying?: ReadonlyMap<string, Point>) => void
  /** A section to a new place, with all that lies on it. */
  readonly dropSection: (id: string, to: Point) => Promise<void>
}

/** Null while I may only read. */
export function useMoves(): Moves | null {
  const { t } = useTranslation('canvas')
  const flow = useReactFlow<BoardNode>()
  const store = useStoreApi<BoardNode>()
  const { sections } = useStage()
  const board = useBoard()
  const { doc } = useRoom('board')
  const edits = useItemEdits()
  const placeSection = usePlaceSection()
  const { role } = useMe()
  return useMemo(() => {
    if (!edits) return null
    const tell = (places: ReadonlyMap<string, Placing>) => {
      const [first] = places.values()
      if (!first) return
      const into = first.section === null ? undefined : sections.get(first.section)
      // The server puts it back; whoever moved it should not have to guess why.
      if (into?.locked && role !== 'facilitator')
        return void toast({ title: t('sectionLocked', { title: into.title }) })
      const title = first.section === null ? undefined : sections.get(first.section)?.title
      announce(t('moved', { count: places.size, section: title ?? t('openBoard') }))
    }
    const groupUp = (ids: readonly string[], onto: string) => {
      const target = itemOf(board, onto)?.record
      if (!target) return
      edits.group([onto, ...ids], target.group ?? undefined)
      announce(t('group.made', { count: ids.length + 1 }))
    }
    return {
      nudge: (ids, [x, y]) => {
        for (const id of ids) {
          if (flow.getNode(id)?.draggable === false) continue
          flow.updateNode(id, ({ position }) => ({
            position: { x: position.x + x, y: position.y + y },
            dragging: true,
          }))
        }
      },
      drop: (ids, groupWith = null, lying) => {
        const target = groupWith === null ? undefined : itemOf(board, groupWith)
        const places = new Map(
          ids.flatMap((id) => {
            const node = flow.getNode(id)
            if (!node || !itemOf(board, id)) return []
            const { at, size } = boxOfNode(node)
            const box = { at: lying?.get(id) ?? at, size }
            const lies = target ? { at: besideOf(target, box.size, itemsOn(board), ids), size: box.size } : box
            return [[id, placed(lies, sections.all())] as const]
          }),
        )
        // Not by `updateNode`: that puts the places of the last frame back.
        const { triggerNodeChanges } = store.getState()
        triggerNodeChanges(ids.map((id) => ({ id, type: 'position', dragging: false })))
        historyOf(doc).step(() => {
          edits.move(places)
          const hidden = hiddenNotes(itemsOn(board), new Set(places.keys()))
          if (hidden.length > 0) edits.layer(hidden, 'front')
          if (groupWith !== null) groupUp([...places.keys()], groupWith)
        })
        if (groupWith === null) tell(places)
      },
      dropSection: async (id, to) => {
        const section = sections.get(id)
        if (section) await placeSection(id, { at: to, size: section.size })
        // Until the server has decided, the frame stays where it was let go.
        const [x, y] = sections.get(id)?.at ?? to
        flow.updateNode(id, { dragging: false, position: { x, y } })
      },
    }
  }, [t, role, flow, store, sections, board, doc, edits, placeSection])
}
