import { useCallback, useEffect, useRef, useState } from 'react'
import { useMe, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { isBusy } from '../isBusy.ts'
import type { Desk } from './boardDesk.ts'
import { ledView } from './ledView.ts'

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
      const view = ledView(awareness, leader)
      const key = view ? [...view.at, ...view.size].join() : last.current
      if (!view || key === last.current || isBusy()) return
      const isFirst = last.current === ''
      last.current = key
      desk.get().ways?.zoom?.follow(view, isFirst)
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
