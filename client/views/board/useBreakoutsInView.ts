import { useCallback, useEffect, useRef } from 'react'
import { groupOf } from '../../../shared/rules/breakouts.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage, useSynced } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { toast } from '../../ui/toast.ts'
import { isBusy } from '../isBusy.ts'
import type { Desk } from './boardDesk.ts'

/** Looked at from a little further: its neighbours' edges tell that it is one of several. In board pixels. */
const AROUND = 40

/**
 * Goes to my group's section when the groups begin, or when I am put into another; goes back to where the session is when
 * they end. Whoever is typing is asked instead. Returns the way to a section.
 */
export function useBreakoutsInView(desk: Desk): (section: string) => void {
  const { t } = useTranslation('breakouts')
  const { session, sections, steps } = useStage()
  const { breakouts, step } = useSheet(session)
  const me = useMe().id
  const isHere = useSynced('stage')
  const section = groupOf(breakouts?.groups ?? [], me)?.section ?? null
  const isOn = breakouts !== null
  const before = useRef<string | null>(null)

  const look = useCallback(
    (id: string) => {
      const box = sections.get(id)
      const { ways } = desk.get()
      if (!box || !ways) return
      const [x, y] = box.at
      const [width, height] = box.size
      const around = { at: [x - AROUND, y - AROUND], size: [width + 2 * AROUND, height + 2 * AROUND] } as const
      // By its place: it may be too new to be drawn yet.
      if (ways.zoom) ways.zoom.follow(around, true)
      else ways.goTo(id)
    },
    [desk, sections],
  )

  useEffect(() => {
    if (!isHere || section === before.current) return
    const last = before.current
    before.current = section
    // Whoever was taken out of a group stays where they are, and may join another.
    if (section === null && isOn) return
    if (section === null) {
      const home = (step === null ? undefined : steps.get(step)?.section) ?? null
      const toLast = { label: t('backTo'), onPress: () => last !== null && look(last) }
      if (!isBusy() && home !== null) look(home)
      toast({ title: t('back'), action: toLast })
    } else if (isBusy()) toast({ title: t('toGroup'), action: { label: t('toGroupGo'), onPress: () => look(section) } })
    else look(section)
  }, [isHere, section, isOn, step, steps, look, t])
  return look
}
