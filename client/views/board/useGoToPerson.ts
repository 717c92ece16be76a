import { useCallback } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { peersIn } from '../../sync/presence.ts'
import { whereIs } from '../../sync/whereabouts.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.ts'
import type { Desk } from './boardDesk.ts'

/** Goes to where a member writes, points or holds something now, in whichever form the board is shown. */
export function useGoToPerson(desk: Desk): (memberId: string) => void {
  const { t } = useTranslation(['navigation', 'people'])
  const { doc, awareness } = useRoom('board')
  const board = useBoard()
  const { sections, members } = useStage()
  return useCallback(
    (memberId) => {
      const name = members.get(memberId)?.name || t('people:unnamed')
      const ground = { doc, board, sections: sections.all() }
      const [where] = peersIn(awareness).flatMap((peer) =>
        peer.member.id === memberId ? (whereIs(peer, ground) ?? []) : [],
      )
      const { ways } = desk.get()
      if (!where || !ways) return void toast({ title: t('nowhere', { name }) })
      if (ways.zoom) ways.zoom.toPlace(where.box)
      else if (where.item !== null) ways.focus(where.item)
      else if (where.section !== null) ways.goTo(where.section)
      announce(t('wentTo', { name }))
    },
    [t, doc, awareness, board, sections, members, desk],
  )
}
