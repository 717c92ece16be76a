import { useCallback, useMemo } from 'react'
import { NoteBar } from '../../features/notes/NoteBar.tsx'
import { ReactButton } from '../../features/talk/ReactButton.tsx'
import { useBoard, useMe, useStage } from '../../sync/BoardSession.tsx'
import { itemOf } from '../../sync/items.ts'
import { useReactions } from '../../sync/talk.ts'
import { useAll, useRecord } from '../../sync/useRecord.ts'
import { useIsNarrow } from '../useIsNarrow.ts'
import { ActionButton } from './ActionButton.tsx'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'
import { openMenuBy } from './openMenuBy.ts'
import type { BoardActions } from './useBoardActions.ts'
import { useTalk } from './useTalk.ts'

type BarProps = { readonly desk: Desk; readonly actions: BoardActions }

type OneProps = BarProps & { readonly id: string }

/** What can be done with one note, above it while it is selected; on a phone there is room for that only at the foot. */
export function BoardNoteBar(props: OneProps) {
  return useIsNarrow() ? null : <One {...props} />
}

function One({ id, desk, actions }: OneProps) {
  const note = useRecord(useBoard().notes, id)
  const prompt = useRecord(useStage().prompts, note?.prompt ?? '')?.text
  if (!note) return null
  return (
    <NoteBar
      count={1}
      color={note.color}
      prompt={prompt}
      onWrite={() => actions.write(id)}
      onRecolor={(color) => actions.recolor([id], color)}
      onRemove={() => actions.remove([id])}
      onMore={(button) => openMenuBy(button, id)}
    >
      <React id={id} desk={desk} author={note.author} />
      <ActionButton desk={desk} id="talk.probe" />
      <ActionButton desk={desk} id="talk.comments" />
      <ActionButton desk={desk} id="note.duplicate" />
    </NoteBar>
  )
}

function React({ id, desk, author }: { readonly id: string; readonly desk: Desk; readonly author: string | null }) {
  const me = useMe().id
  const reacted = useReactions(id)
  const { react } = useTalk(desk)
  const mine = useMemo(() => reacted.flatMap(({ kind, by }) => (by.includes(me) ? [kind] : [])), [reacted, me])
  return react && <ReactButton mine={mine} isOwn={author === me} onToggle={(kind) => react(id, kind)} />
}

const selectedOf = ({ selected }: DeskState) => selected

/** What can be done with several things of whatever kind at once; on a phone with a single note, too. */
export function BoardSelectionBar({ desk, actions }: BarProps) {
  const selected = useDesk(desk, selectedOf)
  const isNarrow = useIsNarrow()
  const [first] = selected
  if (first === undefined || (selected.length === 1 && !isNarrow)) return null
  if (selected.length === 1) return <One id={first} desk={desk} actions={actions} />
  return <Several ids={selected} desk={desk} actions={actions} />
}

function Several({ ids, desk, actions }: BarProps & { readonly ids: readonly string[] }) {
  const board = useBoard()
  const notes = useAll(board.notes)
  const colors = new Set(ids.flatMap((id) => notes.get(id)?.color ?? []))
  const [color] = colors
  const more = useCallback(
    (button: Element) => openMenuBy(button, ids.find((id) => itemOf(board, id)) ?? ''),
    [ids, board],
  )
  return (
    <NoteBar
      count={ids.length}
      color={colors.size > 1 ? null : color}
      onRecolor={(chosen) => actions.recolor(ids, chosen)}
      onRemove={() => actions.remove(ids)}
      onMore={more}
    >
      <ActionButton desk={desk} id="note.duplicate" />
    </NoteBar>
  )
}
