import { useMemo } from 'react'
import type { Note } from '../../../shared/schema/board.ts'
import { openMenuAtFocus } from '../../features/actions/menuPoint.ts'
import { usePaper } from '../../features/notes/usePaper.ts'
import type { OutlineGuests } from '../../features/outline/atOutline.ts'
import { TitleField } from '../../features/sections/TitleField.tsx'
import { useSectionEdits } from '../../features/sections/useSectionEdits.ts'
import { usePreferences } from '../../preferences.ts'
import { useRoom, useStage } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { BoardOutlineHeld } from './BoardOutlineHeld.tsx'
import { BoardOutlinePicture } from './BoardOutlinePicture.tsx'
import { BoardOutlineReactions } from './BoardOutlineReactions.tsx'
import { BoardOutlineText } from './BoardOutlineText.tsx'
import type { Desk } from './boardDesk.ts'
import { useTalk } from './useTalk.ts'

const ClaritySign = onDemand(async () => (await import('../../features/talk/ClarityLine.tsx')).ClaritySign)

const AgreementLine = onDemand(async () => (await import('../../features/agreements/AgreementLine.tsx')).AgreementLine)

const TensionLines = onDemand(async () => (await import('../../features/tension/TensionLines.tsx')).TensionLines)

/** What other features lend to the outline. */
export function useOutlineGuests(desk: Desk): OutlineGuests {
  const { awareness } = useRoom('board')
  const { authors } = usePreferences()
  const edits = useSectionEdits()
  const { react } = useTalk(desk)
  return useMemo(
    () => ({
      renderText: (id, isWriting) => <BoardOutlineText id={id} isWriting={isWriting} />,
      renderTitleField: (id) => (
        <Title
          id={id}
          onRename={(title) => void edits?.rename(id, title)}
          onDone={() => desk.get().writing === id && desk.set({ writing: null })}
        />
      ),
      renameSection: edits ? (writing) => desk.set({ writing }) : undefined,
      renderHeld: (id) => <BoardOutlineHeld awareness={awareness} id={id} />,
      renderReactions: (id) => <BoardOutlineReactions id={id} react={react} />,
      renderClarity: (state) => <ClaritySign state={state} />,
      renderTension: (id) => <TensionLines id={id} />,
      renderAgreement: (id) => <AgreementLine id={id} />,
      openAgreement: (id) => desk.set({ panel: 'agreements', agreement: { id, isNew: false } }),
      renderPicture: (id) => <BoardOutlinePicture id={id} />,
      usePaper: usePaperAndSign,
      showsAuthors: authors,
      openMenu: openMenuAtFocus,
      isTaken: (key) =>
        desk.get().actions.some(({ keys }) => keys?.some((one) => one.toLowerCase() === key.toLowerCase())),
    }),
    [desk, awareness, authors, edits, react],
  )
}

function usePaperAndSign(note: Note) {
  return { paper: usePaper(note, usePreferences()), sign: note.color }
}

type TitleProps = { readonly id: string; readonly onRename: (title: string) => void; readonly onDone: () => void }

function Title({ id, ...rest }: TitleProps) {
  const title = useRecord(useStage().sections, id)?.title
  return title === undefined ? null : <TitleField title={title} {...rest} />
}
