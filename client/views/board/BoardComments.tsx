import { Thread } from '../../features/talk/Thread.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { itemOf } from '../../sync/items.ts'
import { useAll } from '../../sync/useRecord.ts'
import { Panel } from '../../ui/Panel.tsx'
import { useKeyboardRoom } from '../useKeyboardRoom.ts'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

const threadOf = ({ panel, thread }: DeskState) => (panel === 'comments' ? thread : null)

/** What was said about one thing, beside the board. */
export function BoardComments({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('notes')
  const about = useDesk(desk, threadOf)
  const words = useWords(about)
  useKeyboardRoom()
  if (about === null) return null

  function close() {
    desk.set({ panel: null, thread: null })
    if (about !== null) desk.get().ways?.focus(about)
  }

  return (
    <Panel title={t('comments.title')} subtitle={words} closeLabel={t('comments.close')} onClose={close}>
      <Thread key={about} about={about} startsAt={desk.get().threadAt} />
    </Panel>
  )
}

/** What the thing says that the thread is about. */
function useWords(about: string | null): string {
  const { t } = useTranslation('notes')
  const board = useBoard()
  // Its words may change while one reads.
  useAll(board.notes)
  const item = about === null ? undefined : itemOf(board, about)
  if (!item) return ''
  if (item.record.deletedAt !== null) return t('comments.gone')
  const text = 'text' in item.record ? item.record.text.trim() : ''
  return text === '' ? t('comments.aboutNothing') : t('comments.about', { text })
}
