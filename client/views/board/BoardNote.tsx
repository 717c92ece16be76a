import type { NodeProps } from '@xyflow/react'
import { memo, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../shared/schema/board.ts'
import { type Holder, useHolders } from '../../features/canvas/holders.ts'
import type { BoardNode } from '../../features/canvas/nodes.ts'
import { NoteBar } from '../../features/notes/NoteBar.tsx'
import { NoteCard, useNoteAuthor } from '../../features/notes/NoteCard.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import styles from './BoardNote.module.css'
import { type DeskState, useAtBoard, useDesk } from './boardDesk.ts'
import { useNoteKeys } from './useNoteKeys.ts'

/** A note on the canvas: its paper, who else holds it, its tools while it is selected, and its keys. */
export const BoardNote = memo(function BoardNote({ id, selected, dragging }: NodeProps<BoardNode>) {
  const note = useRecord(useBoard().notes, id)
  return note ? <Placed id={id} note={note} selected={selected} dragging={dragging} /> : null
})

type PlacedProps = Pick<NodeProps<BoardNode>, 'id' | 'selected' | 'dragging'> & { readonly note: Note }

function Placed({ id, note, selected, dragging }: PlacedProps) {
  const { awareness, actions, desk } = useAtBoard()
  const isWriting = useDesk(
    desk,
    useCallback(({ writing }: DeskState) => writing === id, [id]),
  )
  const isAlone = useDesk(desk, isOneSelected)
  const holders = useHolders(awareness, id)
  const keys = useNoteKeys(id)
  return (
    <div className={styles.place} data-selected={selected} data-dragging={dragging}>
      {/* Double-click is the mouse's Enter; the keys are on the same element. */}
      <article
        aria-label={useNoteName(note)}
        aria-describedby={actions ? 'board-note-keys' : undefined}
        tabIndex={-1}
        data-stop={id}
        className={styles.note}
        onDoubleClick={() => actions?.write(id)}
        {...keys}
      >
        <NoteCard
          id={id}
          note={note}
          isWriting={isWriting && actions !== null}
          onWritten={(byKey) => actions?.written(id, byKey)}
        />
      </article>
      <Held holders={holders} />
      {actions && selected && isAlone && !isWriting && !dragging && (
        <div className={`${styles.bar} nodrag nopan`}>
          <NoteBar
            count={1}
            color={note.color}
            onWrite={() => actions.write(id)}
            onRecolor={(color) => actions.recolor([id], color)}
            onRemove={() => actions.remove([id])}
          />
        </div>
      )}
    </div>
  )
}

const isOneSelected = ({ selected }: DeskState) => selected.length === 1

/** Who else has it in hand: an edge in their colour and their name. */
function Held({ holders }: { readonly holders: readonly Holder[] }) {
  const { t } = useTranslation(['board', 'people'])
  const [first] = holders
  if (!first) return null
  const name = first.member.name || t('people:unnamed')
  return (
    <div className={styles.held} data-person={first.member.color} aria-hidden="true">
      <span className={styles.holder}>
        {first.isWriting ? t('note.writing', { name }) : name}
        {holders.length > 1 && ` +${holders.length - 1}`}
      </span>
    </div>
  )
}

/** "Note by Maya in Needs: text". */
function useNoteName(note: Note): string {
  const { t } = useTranslation('board')
  const author = useNoteAuthor(note)
  const section = useRecord(useStage().sections, note.section ?? '')?.title ?? t('openBoard')
  const text = note.text || t('note.empty')
  return author ? t('note.name', { author, section, text }) : t('note.nameUnsigned', { section, text })
}
