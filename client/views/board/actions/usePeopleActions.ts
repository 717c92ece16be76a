import { MousePointer2, MousePointerClick, UserRoundSearch } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { prefer, usePreferences } from '../../../preferences.ts'
import { useMe } from '../../../sync/BoardSession.tsx'
import { usePeopleHere } from '../../../sync/usePresence.ts'
import type { Desk } from '../boardDesk.ts'
import { useGoToPerson } from '../useGoToPerson.ts'

/** Going to where somebody is, and whose cursors are seen. */
export function usePeopleActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation(['navigation', 'people'])
  const here = usePeopleHere()
  const me = useMe().id
  const { cursors, showsMine } = usePreferences()
  const goTo = useGoToPerson(desk)
  return useMemo(() => {
    const people = here.filter(({ id, role }) => id !== me && role !== 'viewer')
    const persons = people.map(({ id, name }): Action => {
      const title = t('person', { name: name || t('people:unnamed') })
      return {
        ...{ id: `people.go.${id}`, group: 'people', title, alsoCalled: t('also.person'), icon: UserRoundSearch },
        ...{ isEnabled: true, run: () => goTo(id) },
      }
    })
    const others: Action = {
      ...{ id: 'people.cursors', group: 'people', title: t('cursors'), alsoCalled: t('also.cursors') },
      ...{ icon: MousePointer2, isEnabled: true, isOn: cursors, run: () => prefer({ cursors: !cursors }) },
    }
    const mine: Action = {
      ...{ id: 'people.showsMine', group: 'people', title: t('showsMine'), alsoCalled: t('also.showsMine') },
      ...{ icon: MousePointerClick, isEnabled: true, isOn: showsMine, run: () => prefer({ showsMine: !showsMine }) },
    }
    return [...persons, others, mine]
  }, [t, here, me, cursors, showsMine, goTo])
}
