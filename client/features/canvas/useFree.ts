import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { Box } from '../../../shared/rules/placement.ts'
import { useMe, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { peersIn } from '../../sync/presence.ts'
import { type Frame, type Point, placeForNew } from './geometry.ts'
import { boxOfNode } from './movers.ts'
import type { BoardNode } from './nodes.ts'
import { stopElement } from './stopElement.ts'
import { useView } from './useView.ts'

/** Finds where there is room for a new thing of this size, in what I see. */
export function useFree(): (size: Point) => { readonly at: Point; readonly section: string | null } {
  const { sections, session, steps } = useStage()
  const view = useView()
  const flow = useReactFlow<BoardNode>()
  const me = useMe().id
  const { awareness } = useRoom('board')
  return useCallback(
    (size) => {
      const { step } = session.get()
      const things = flow.getNodes().filter(({ type }) => type !== 'section' && type !== 'group')
      const frames = [...sections.all()].flatMap(([id, { at, size, collapsed }]) =>
        collapsed ? [] : [{ id, at, size }],
      )
      return placeForNew({
        ...{ frames, size, seen: view.seen() },
        current: (step === null ? undefined : steps.get(step)?.section) ?? null,
        taken: [...things.map(boxOfNode), ...frames.flatMap(textIn)],
        start: turnOf(me, awareness),
      })
    },
    [sections, session, steps, view, flow, me, awareness],
  )
}

/** My place among those on the board now; 0 when I am alone. */
function turnOf(me: string, awareness: Awareness): number {
  return new Set(peersIn(awareness).flatMap(({ member }) => (member.id < me ? [member.id] : []))).size
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
