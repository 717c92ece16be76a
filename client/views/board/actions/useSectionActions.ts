import { MapPin, SquareDashed, UsersRound } from 'lucide-react'
import { useMemo } from 'react'
import { inOrder } from '../../../../shared/rules/order.ts'
import type { Action } from '../../../features/actions/action.ts'
import { useSectionEdits } from '../../../features/sections/useSectionEdits.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../../sync/BoardSession.tsx'
import { useCommand } from '../../../sync/useCommand.ts'
import { useAll, useSheet } from '../../../sync/useRecord.ts'
import { announce } from '../../../ui/announce.ts'
import type { Desk, DeskState } from '../boardDesk.ts'
import { useDesk } from '../boardDesk.ts'
import { afterOverlays } from './afterOverlays.ts'
import { sectionDeeds } from './sectionDeeds.ts'
import { useAddSection } from './useAddSection.ts'
import { useSectionMeant } from './useSectionMeant.ts'

/** Adding, changing and going to sections, and who may change them. */
export function useSectionActions(desk: Desk): readonly Action[] {
  const changes = useSectionChanges(desk)
  const goings = useSectionGoings(desk)
  const structure = useStructureAction()
  return useMemo(() => [...changes, ...structure, ...goings], [changes, structure, goings])
}

function useSectionChanges(desk: Desk): readonly Action[] {
  const { t } = useTranslation('sections')
  const sections = useAll(useStage().sections)
  const edits = useSectionEdits()
  const add = useAddSection(desk, edits)
  const meant = useSectionMeant(desk)
  return useMemo(() => {
    const title = (meant && sections.get(meant)?.title) ?? t('anySection')
    const onRename = (id: string) => afterOverlays(() => desk.set({ writing: id }))
    const adding: Action = {
      ...{ id: 'section.add', group: 'sections', title: t('add'), alsoCalled: t('addCalled'), icon: SquareDashed },
      ...{ isEnabled: edits !== null, run: add },
    }
    const deeds = sectionDeeds(meant, { edits, sections, onRename }).map(({ name, icon, isEnabled, run }): Action => {
      const alsoCalled = t(`${name === 'expand' ? 'collapse' : name}Called`)
      const isDanger = name === 'remove' || undefined
      return {
        ...{ id: `section.${name === 'expand' ? 'collapse' : name}`, group: 'sections', alsoCalled, icon },
        ...{ title: t(`${name}Named`, { title }), isEnabled, isDanger, run },
      }
    })
    return [adding, ...deeds]
  }, [t, desk, sections, edits, add, meant])
}

const waysOf = ({ ways }: DeskState) => ways

function useSectionGoings(desk: Desk): readonly Action[] {
  const { t } = useTranslation('sections')
  const sections = useAll(useStage().sections)
  const hasWays = useDesk(desk, waysOf) !== null
  return useMemo(
    () =>
      inOrder(sections).map(
        ([id, { title }]): Action => ({
          ...{ id: `section.go.${id}`, group: 'sections', title: t('goTo', { title }), alsoCalled: t('goToCalled') },
          ...{ icon: MapPin, isEnabled: hasWays, run: () => goTo(desk, id) },
        }),
      ),
    [t, desk, sections, hasWays],
  )
}

function goTo(desk: Desk, id: string): void {
  const { ways } = desk.get()
  ways?.goTo(id)
  ways?.focus(id)
}

/** Only facilitators are offered to say who may. */
function useStructureAction(): readonly Action[] {
  const { t } = useTranslation('sections')
  const command = useCommand()
  const { structure } = useSheet(useStage().session)
  const isFacilitator = useMe().role === 'facilitator'
  return useMemo(() => {
    const isOn = structure === 'everybody'
    const change = async () => {
      const isDone = await command('board.structure', { by: isOn ? 'facilitators' : 'everybody' })
      if (isDone) announce(t(isOn ? 'structureOff' : 'structureOn'))
    }
    const action: Action = {
      ...{ id: 'section.structure', group: 'sections', title: t('structure'), alsoCalled: t('structureCalled') },
      ...{ icon: UsersRound, isOn, isEnabled: isFacilitator, run: () => void change() },
    }
    return isFacilitator ? [action] : []
  }, [t, command, structure, isFacilitator])
}
