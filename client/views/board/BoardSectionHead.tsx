import { useCallback, useMemo } from 'react'
import { SectionHead } from '../../features/sections/SectionHead.tsx'
import { useSectionEdits } from '../../features/sections/useSectionEdits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import type { MenuAction } from '../../ui/Menu.tsx'
import { afterOverlays } from './actions/afterOverlays.ts'
import { sectionDeeds } from './actions/sectionDeeds.ts'
import { useSectionLock } from './actions/useSectionLock.ts'
import { type DeskState, useAtBoard, useDesk } from './boardDesk.ts'

/** The head of a section on the canvas, with what may be done to it from there. */
export function BoardSectionHead({ id }: { readonly id: string }) {
  const { t } = useTranslation('sections')
  const { desk } = useAtBoard()
  const edits = useSectionEdits()
  const sections = useAll(useStage().sections)
  const isRenaming = useDesk(
    desk,
    useCallback(({ writing }: DeskState) => writing === id, [id]),
  )
  const onRenaming = useCallback(
    (is: boolean) => {
      if (is) desk.set({ writing: id })
      else if (desk.get().writing === id) desk.set({ writing: null })
    },
    [desk, id],
  )
  const lock = useSectionLock(id)
  const menu = useMemo(() => {
    const actions = sectionDeeds(id, { edits, sections, onRename: () => afterOverlays(() => onRenaming(true)) }).map(
      ({ name, icon, isEnabled, run }): MenuAction => ({
        ...{ id: name, label: t(name), icon, isDisabled: !isEnabled, isDanger: name === 'remove', onAction: run },
      }),
    )
    return [actions.slice(0, 2), actions.slice(2, 4), lock, actions.slice(4)]
  }, [t, id, edits, sections, onRenaming, lock])
  const changes = useMemo(
    () =>
      edits && {
        onRename: (title: string) => void edits.rename(id, title),
        onFold: (isFolded: boolean) => void edits.fold(id, isFolded),
      },
    [edits, id],
  )
  return (
    <SectionHead id={id} isRenaming={isRenaming} onRenaming={onRenaming} {...(changes ? { ...changes, menu } : null)} />
  )
}
