import { useCallback, useEffect, useRef, useState } from 'react'
import type { Box } from '../../../shared/rules/placement.ts'
import { useMe, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { peersIn } from '../../sync/presence.ts'
import { useSheet } from '../../sync/useRecord.ts'
import type { Desk } from './boardDesk.ts'
import { isBusy } from './useStepInView.ts'

export type Following = {
  /** Whose view the others follow; null: nobody's. */
  readonly leader: string | null
  readonly isMe: boolean
  readonly isFollowing: boolean
  readonly follow: (is: boolean) => void
}

/** Follows the facilitator's view until I decline, or move the board myself. Declining holds for this call to follow. */
export function useFollowing(desk: Desk): Following {
  const me = useMe().id
  const { leader } = useSheet(useStage().session)
  const { awareness } = useRoom('board')
  const [declined, setDeclined] = useState<string | null>(null)
  if (leader === null && declined !== null) setDeclined(null)
  const isMe = leader === me
  const isFollowing = leader !== null && !isMe && declined !== leader
  const last = useRef('')

  useEffect(() => {
    if (!isFollowing) return
    last.current = ''
    const look = () => {
      const peer = peersIn(awareness).find(({ member, state }) => member.id === leader && isView(state.view))
      const view = peer?.state.view
      if (!isView(view) || view.join() === last.current || isBusy()) return
      const isFirst = last.current === ''
      last.current = view.join()
      desk.get().ways?.zoom?.follow(boxOf(view), isFirst)
    }
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }, [isFollowing, leader, awareness, desk])

  useEffect(() => {
    if (!isFollowing) return
    const onMove = ({ target }: Event) => {
      if (target instanceof Element && target.closest('.react-flow')) setDeclined(leader)
    }
    const onPress = ({ target }: Event) => {
      if (target instanceof Element && target.classList.contains('react-flow__pane')) setDeclined(leader)
    }
    window.addEventListener('wheel', onMove, { capture: true, passive: true })
    window.addEventListener('pointerdown', onPress, true)
    return () => {
      window.removeEventListener('wheel', onMove, true)
      window.removeEventListener('pointerdown', onPress, true)
    }
  }, [isFollowing, leader])

  const follow = useCallback((is: boolean) => setDeclined(is ? null : leader), [leader])
  return { leader, isMe, isFollowing, follow }
}

type View = readonly [x: number, y: number, width: number, height: number]

/** What somebody's browser shows of itself: nothing in it is sure. */
function isView(value: unknown): value is View {
  if (!Array.isArray(value) || value.length !== 4 || !value.every(Number.isFinite)) return false
  return value[2] > 0 && value[3] > 0
}

function boxOf([x, y, width, height]: View): Box {
  return { at: [x, y], size: [width, height] }
}
