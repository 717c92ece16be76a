import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useRoom, useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { isBusy } from '../isBusy.ts'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'
import { ledView } from './ledView.ts'
import { sectionInView } from './sectionInView.ts'
import type { Following } from './useFollowing.ts'

/** Where whoever leads is, for those who read the outline, and how to go there. */
export type Led = { readonly title: string; readonly go: () => void }

const isOutlineOf = ({ ways }: DeskState) => ways?.form === 'outline'

/**
 * Follows from section to section in the outline, where nothing can be followed closer: the page goes along, and it is said
 * where. Who reads by key, or types, stays and is offered the way. Null on the canvas, and while nobody is followed.
 */
export function useLedSection(desk: Desk, { leader, isFollowing }: Following): Led | null {
  const { t } = useTranslation('pace')
  const { sections, members } = useStage()
  const isOutline = useDesk(desk, isOutlineOf)
  const section = useSectionOf(isOutline && isFollowing ? leader : null)
  const title = sections.get(section ?? '')?.title
  const led = useRef<string | null>(null)
  useEffect(() => {
    if (section === led.current) return
    led.current = section
    const there = sections.get(section ?? '')?.title
    if (section === null || there === undefined) return
    announce(t('follow.at', { name: members.get(leader ?? '')?.name || t('somebody'), section: there }))
    if (!isBusy()) desk.get().ways?.show([section])
  }, [section, sections, members, leader, desk, t])
  if (section === null || title === undefined) return null
  return { title, go: () => desk.get().ways?.focus(section) }
}

/** The section somebody looks at now. */
function useSectionOf(leader: string | null): string | null {
  const { awareness } = useRoom('board')
  const sections = useAll(useStage().sections)
  const subscribe = useCallback(
    (notify: () => void) => {
      if (leader === null) return () => {}
      awareness.on('change', notify)
      return () => awareness.off('change', notify)
    },
    [awareness, leader],
  )
  return useSyncExternalStore(subscribe, () => {
    const view = leader === null ? null : ledView(awareness, leader)
    return view && sectionInView(view, sections)
  })
}
