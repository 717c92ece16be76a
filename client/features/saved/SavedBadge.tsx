import { Cloud, CloudCheck, CloudOff, CloudUpload, Lock, type LucideIcon } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import type { SavedState } from '../../sync/saved.ts'
import { useSaved } from '../../sync/useSaved.ts'
import { announce } from '../../ui/announce.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './SavedBadge.module.css'

const icons: Readonly<Record<SavedState['state'], LucideIcon>> = {
  saved: CloudCheck,
  saving: CloudUpload,
  offline: CloudOff,
  held: Lock,
  closed: Cloud,
}

/** Whether what I wrote is safe. It says "Saved" only when the server has said so. */
export function SavedBadge() {
  const { t } = useTranslation('common')
  const { state, changes } = useCalm(useSaved())
  useSpokenTurns(state)
  return (
    <span role="status" aria-live="off" className={styles.badge} data-state={state}>
      <Icon of={icons[state]} size="s" />
      <span>{t(`saved.${state}`, { count: changes })}</span>
    </span>
  )
}

const CALM_MS = 400

/** "Saved" waits for a pause in typing, so that the words do not flicker with each key. The other way there is no wait. */
function useCalm(saved: SavedState): SavedState {
  const [shown, setShown] = useState(saved)
  const settles = saved.state === 'saved' && shown.state === 'saving'
  useEffect(() => {
    if (!settles) return
    const timer = setTimeout(() => setShown(saved), CALM_MS)
    return () => clearTimeout(timer)
  }, [saved, settles])
  if (!settles && shown !== saved) setShown(saved)
  return settles ? shown : saved
}

/** Tells a screen reader when it matters, not at each key. */
function useSpokenTurns(state: SavedState['state']): void {
  const { t } = useTranslation('common')
  const before = useRef<SavedState['state']>('saved')
  useEffect(() => {
    if (state === 'saving' || state === before.current) return
    before.current = state
    announce(t(turns[state]))
  }, [state, t])
}

const turns = {
  saved: 'saved.nowSaved',
  offline: 'saved.nowOffline',
  held: 'saved.nowHeld',
  closed: 'saved.nowClosed',
} as const
