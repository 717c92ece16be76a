import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { Box } from '../../../shared/rules/placement.ts'
import { NOTE_SIZE } from '../../../shared/schema/board.ts'
import { useMe, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { peersIn } from '../../sync/presence.ts'
import { centre, type Frame, frameAt, type Point, placeForNew } from './geometry.ts'
import type { BoardNode } from './nodes.ts'
import { stopElement } from './useTabWalk.ts'
import { useView } from './useView.ts'

type Place = { readonly at: Point; readonly section: string | null }

/** Where notes are, and where new ones go. */
export type NotePlaces = {
  /** Where there is room, in what I see. */
  readonly free: () => Place
  /** Around a point somebody pointed at. */
  readonly around: (point: Point) => Place
  /** Where these notes lie on my screen now, and in which sections. */
  readonly now: (ids: readonly string[]) => ReadonlyMap<string, Place>
}

export function useNotePlaces(): NotePlaces {
  const { sections, session, steps } = useStage()
  const view = useView()
  const flow = useReactFlow<BoardNode>()
  const me = useMe().id
  const { awareness } = useRoom('board')
  return useMemo(() => {
    const frames = (): Frame[] => [...sections.all()].map(([id, { at, size }]) => ({ id, at, size }))
    const place = (at: Point, size: Point): Place => ({ at, section: frameAt(frames(), centre({ at, size })) })
    return {
      free: () => {
        const { step } = session.get()
        const papers = flow.getNodes().filter(({ type }) => type === 'note')
        return placeForNew({
          frames: frames(),
          seen: view.seen(),
          current: (step === null ? undefined : steps.get(step)?.section) ?? null,
          taken: [...papers.map(boxOf), ...frames().flatMap(textIn)],
          start: turnOf(me, awareness),
        })
      },
      around: ([x, y]) => {
        const [width, height] = NOTE_SIZE
        return place([Math.round(x - width / 2), Math.round(y - height / 2)], NOTE_SIZE)
      },
      now: (ids) =>
        new Map(
          ids.flatMap((id) => {
            const node = flow.getNode(id)
            if (!node) return []
            const { at, size } = boxOf(node)
            return [[id, place([Math.round(at[0]), Math.round(at[1])], size)]]
          }),
        ),
    }
  }, [sections, session, steps, view, flow, me, awareness])
}

/** My place among those on the board now; 0 when I am alone. */
function turnOf(me: string, awareness: Awareness): number {
  return new Set(peersIn(awareness).flatMap(({ member }) => (member.id < me ? [member.id] : []))).size
}

function boxOf({ position, measured, initialWidth, initialHeight }: BoardNode): Box {
  return {
    at: [position.x, position.y],
    size: [measured?.width ?? initialWidth ?? NOTE_SIZE[0], measured?.height ?? initialHeight ?? NOTE_SIZE[1]],
  }
}

/** What a section's written text covers, as far as it is drawn. */
function textIn({ id, at, size }: Frame): Box[] {
  const frame = stopElement(id)
  const text = frame?.querySelector<HTMLElement>('[role="textbox"]')
  if (!frame || !text || text.textContent === '') return []
  const top = text.getBoundingClientRect().bottom - frame.getBoundingClientRect().top
  const zoom = frame.getBoundingClientRect().width / size[0]
  return [{ at, size: [size[0], Math.min(size[1], top / zoom)] }]
}
