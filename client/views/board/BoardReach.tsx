import '../../locales/reachWords.ts'
import { lazy, Suspense, useCallback, useLayoutEffect, useRef } from 'react'
import { useActionKeys } from '../../features/actions/useActionKeys.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useIsCheckin } from '../../sync/useStageRoot.ts'
import { useActions } from './actions/useActions.ts'
import { BoardStreet } from './BoardStreet.tsx'
import { BoardTension } from './BoardTension.tsx'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'
import { useBoardMenu } from './useBoardMenu.ts'
import { useWhenSeen } from './useWhenSeen.ts'

const Palette = lazy(async () => ({ default: (await import('../../features/actions/Palette.tsx')).Palette }))
const ShortcutSheet = lazy(async () => ({
  default: (await import('../../features/actions/ShortcutSheet.tsx')).ShortcutSheet,
}))
const BoardMenu = lazy(async () => ({ default: (await import('../../features/actions/BoardMenu.tsx')).BoardMenu }))
const BoardAgreements = lazy(async () => ({ default: (await import('./BoardAgreements.tsx')).BoardAgreements }))
const BoardComments = lazy(async () => ({ default: (await import('./BoardComments.tsx')).BoardComments }))
const BoardExport = lazy(async () => ({ default: (await import('./BoardExport.tsx')).BoardExport }))
const BoardMoving = lazy(async () => ({ default: (await import('./BoardMoving.tsx')).BoardMoving }))
const BoardSearch = lazy(async () => ({ default: (await import('./BoardSearch.tsx')).BoardSearch }))
const BoardLinkTo = lazy(async () => ({ default: (await import('./BoardLinkTo.tsx')).BoardLinkTo }))
const BoardOpenVote = lazy(async () => ({ default: (await import('./BoardOpenVote.tsx')).BoardOpenVote }))
const BoardGroups = lazy(async () => ({ default: (await import('./BoardGroups.tsx')).BoardGroups }))
const BoardNews = lazy(async () => ({ default: (await import('./BoardNews.tsx')).BoardNews }))
const BoardWord = lazy(async () => ({ default: (await import('./BoardCommit.tsx')).BoardWord }))
const BoardCheckin = lazy(async () => ({ default: (await import('./BoardCheckin.tsx')).BoardCheckin }))
const BoardCare = lazy(async () => ({ default: (await import('./BoardCare.tsx')).BoardCare }))
const BoardTrash = lazy(async () => ({ default: (await import('./BoardTrash.tsx')).BoardTrash }))

const panelOf = ({ panel }: DeskState) => panel
const isMovingOf = ({ moving }: DeskState) => moving !== null
/** Undo takes back words, too, from the same history; and who is lost while writing is still to find what there is. */
const whileWriting = ['history.undo', 'history.redo', 'view.palette']

/** All that can be done at the board, within reach of keys, palette, sheet and menu, in whichever form it is shown. */
export function BoardReach({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('actions')
  const actions = useActions(desk)
  const panel = useDesk(desk, panelOf)
  const { close: closeMenu, ...menu } = useBoardMenu(desk)
  const chosen = useRef<string | null>(null)
  const close = useCallback(() => desk.set({ panel: null }), [desk])
  useLayoutEffect(() => desk.set({ actions }), [desk, actions])
  useActionKeys(actions, whileWriting)

  // What is chosen is done when the focus is back: it may itself put the focus somewhere.
  const choose = (shut: () => void) => (id: string) => {
    chosen.current = id
    shut()
  }
  const onClosed = useCallback(() => {
    const id = chosen.current
    chosen.current = null
    const action = desk.get().actions.find((action) => action.id === id)
    if (action?.isEnabled) action.run()
  }, [desk])
  const isPalette = panel === 'palette'
  const isSheet = panel === 'shortcuts'
  const listed = { actions, onClose: close, onChoose: choose(close), onClosed }

  return (
    <Suspense fallback={null}>
      {(useIsCheckin() || panel === 'checkin') && <BoardCheckin desk={desk} />}
      {panel === 'search' && <BoardSearch desk={desk} />}
      {useDesk(desk, isMovingOf) && <BoardMoving desk={desk} />}
      {panel === 'link' && <BoardLinkTo desk={desk} />}
      {panel === 'comments' && <BoardComments desk={desk} />}
      {panel === 'agreements' && <BoardAgreements desk={desk} />}
      {panel === 'news' && <BoardNews desk={desk} />}
      {panel === 'export' && <BoardExport desk={desk} />}
      {panel === 'groups' && <BoardGroups desk={desk} />}
      {panel === 'vote' && <BoardOpenVote desk={desk} />}
      {(panel === 'commit' || panel === 'settle') && <BoardWord desk={desk} panel={panel} />}
      {(panel === 'care' || panel === 'tending' || panel === 'vibe') && <BoardCare desk={desk} panel={panel} />}
      <BoardStreet desk={desk} />
      <BoardTension desk={desk} />
      {useWhenSeen(isPalette) && <Palette {...listed} isOpen={isPalette} />}
      {useWhenSeen(isSheet) && <ShortcutSheet {...listed} isOpen={isSheet} />}
      {useWhenSeen(panel === 'trash') && <BoardTrash desk={desk} />}
      {useWhenSeen(menu.isOpen) && (
        <BoardMenu
          {...menu}
          label={t('menu.label')}
          actions={actions}
          onClose={closeMenu}
          onChoose={choose(closeMenu)}
          onClosed={onClosed}
        />
      )}
    </Suspense>
  )
}
