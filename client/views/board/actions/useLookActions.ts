import { Lock, LockOpen, Spotlight, UsersRound } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import type { Target } from '../../../../shared/schema/pace.ts'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard, useMe, useStage } from '../../../sync/BoardSession.tsx'
import { useCommand } from '../../../sync/useCommand.ts'
import { useRecord, useSheet } from '../../../sync/useRecord.ts'
import { announce } from '../../../ui/announce.ts'
import { type Desk, type DeskState, useDesk } from '../boardDesk.ts'
import { useSectionLockTurn } from './useSectionLock.ts'
import { useSectionMeant } from './useSectionMeant.ts'

/** Where everybody looks: a note, or a section, which can be locked from here, too. For facilitators alone. */
export function useLookActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation(['pace', 'sections'])
  const isFacilitator = useMe().role === 'facilitator'
  const { sections, session } = useStage()
  const { notes } = useBoard()
  const command = useCommand()
  const turnLock = useSectionLockTurn()
  const section = useSectionMeant(desk)
  const { title = t('sections:anySection'), locked = false } = useRecord(sections, section ?? '') ?? {}
  const note = useDesk(
    desk,
    useCallback(({ selected: [first, second] }: DeskState) => oneNote(notes, first, second), [notes]),
  )
  const { spotlight: lit, prompt } = useSheet(session)
  const hasSpotlight = lit !== null
  return useMemo(() => {
    if (!isFacilitator) return []
    const spotlight = async (on: Target | null) => {
      if (await command('spotlight.set', { on })) announce(t(on ? 'action.spotlightOn' : 'look.over'))
    }
    const about = (kind: 'note' | 'section', id: string | null): readonly Action[] => {
      const named = kind === 'note' ? ('' as const) : ('Section' as const)
      const to = id === null ? null : { kind, id }
      return [
        {
          ...{ id: `look.spotlight${named}`, group: 'people', title: t(`action.spotlight${named}`, { title }) },
          ...{ alsoCalled: t('action.spotlightCalled'), icon: Spotlight, isEnabled: to !== null },
          run: () => void spotlight(to),
        },
        {
          ...{ id: `look.gather${named}`, group: 'people', title: t(`action.gather${named}`, { title }) },
          ...{ alsoCalled: t('action.gatherCalled'), icon: UsersRound, isEnabled: to !== null },
          run: () => void (to && command('people.gather', { at: to })),
        },
      ]
    }
    const off: Action = {
      ...{ id: 'look.off', group: 'people', title: t('action.unspotlight'), alsoCalled: t('action.spotlightCalled') },
      ...{ icon: Spotlight, isEnabled: hasSpotlight, run: () => void spotlight(null) },
    }
    const gather: Action = {
      ...{ id: 'look.gatherPrompt', group: 'people', title: t('action.gatherPrompt'), icon: UsersRound },
      ...{ alsoCalled: t('action.gatherCalled'), isEnabled: prompt !== null },
      run: () => void (prompt && command('people.gather', { at: { kind: 'prompt', id: prompt } })),
    }
    const lock: Action = {
      ...{ id: 'section.lock', group: 'sections', alsoCalled: t('sections:lockCalled') },
      ...{ title: t(locked ? 'sections:unlockNamed' : 'sections:lockNamed', { title }) },
      ...{ icon: locked ? LockOpen : Lock, isEnabled: section !== null, run: () => section && turnLock(section) },
    }
    return [...about('note', note), ...about('section', section), gather, off, lock]
  }, [t, isFacilitator, command, turnLock, section, title, locked, note, hasSpotlight, prompt])
}

function oneNote(notes: { get: (id: string) => unknown }, first?: string, second?: string): string | null {
  return first !== undefined && second === undefined && notes.get(first) !== undefined ? first : null
}
